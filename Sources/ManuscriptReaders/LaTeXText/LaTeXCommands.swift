/// What the commands and environments of LaTeX and its common packages do, as far as it matters for reading notes.
enum LaTeXCommands {
  /// Commands that begin a footnote.
  static let footnotes: Set<String> = ["footnote", "tablefootnote", "parnote", "sidenote", "footnote*"]

  /// The heading commands, and how deep they stand.
  static let headings = [
    "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5,
    "subparagraph": 6,
  ]

  /// Commands of LaTeX, natbib and biblatex that cite; those of several arguments end in `s`.
  static let citations: Set<String> = [
    "cite", "cites", "citet", "citep", "citealt", "citealp", "citeauthor", "citeyear", "citetitle", "Cite",
    "Citet",
    "Citep", "parencite", "parencites", "Parencite", "textcite", "textcites", "Textcite", "smartcite",
    "smartcites",
    "supercite", "supercites", "fullcite", "citeurl", "autocite", "autocites", "Autocite", "footcite",
    "footcites",
    "footcitetext", "footfullcite", "footcitet", "footcitep", "nocite", "parencite*", "cite*", "citet*",
    "citep*",
    "textcite*", "autocite*", "citeauthor*", "citetitle*", "citeyear*", "citeyearpar", "Citealt", "Citealp",
    "Citeauthor", "citealt*", "citealp*", "citenum", "citefullauthor",
    "onlinecite", "shortcite",
  ]

  /// Citation commands that make a footnote of their own.
  static let footnoteCitations: Set<String> = [
    "footcite", "footcites", "footfullcite", "footcitet", "footcitep",
  ]

  /// Citation commands that make a footnote where the bibliography's style wants notes.
  static let automaticCitations: Set<String> = [
    "autocite", "autocites", "Autocite", "autocite*", "smartcite", "smartcites",
  ]

  /// Commands that define others.
  static let definitions: Set<String> = [
    "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newcommand*", "renewcommand*",
    "providecommand*",
  ]

  /// Environments whose text is no text: code, and what is left out.
  static let verbatim: Set<String> = [
    "verbatim", "verbatim*", "Verbatim", "lstlisting", "minted", "comment", "filecontents", "filecontents*",
    "tikzpicture", "alltt", "BVerbatim", "LVerbatim", "ltxexample", "ltxcode",
  ]

  /// How many arguments of an environment are no text.
  static let environmentArguments = [
    "tabular": 1, "tabular*": 2, "tabularx": 2, "tabulary": 2, "longtable": 1, "array": 1, "minipage": 1,
    "multicols": 1,
    "wrapfigure": 2, "thebibliography": 1, "otherlanguage": 1, "CJK": 2, "CJK*": 2, "adjustwidth": 2,
    "list": 2,
    "spacing": 1, "supertabular": 1, "threeparttable": 0, "columns": 0, "column": 1,
  ]

  /// How many arguments of a command are no text.
  static let silentArguments = [
    "label": 1, "ref": 1, "pageref": 1, "autoref": 1, "cref": 1, "Cref": 1, "nameref": 1, "eqref": 1,
    "vref": 1,
    "index": 1, "vspace": 1, "hspace": 1, "vspace*": 1, "hspace*": 1, "bibliographystyle": 1, "pagestyle": 1,
    "thispagestyle": 1, "pagenumbering": 1, "hypertarget": 1, "hyperlink": 1, "color": 1, "pagecolor": 1,
    "textcolor": 1, "colorbox": 1, "fcolorbox": 2, "selectlanguage": 1, "foreignlanguage": 1, "linespread": 1,
    "includegraphics": 1, "includegraphics*": 1, "graphicspath": 1, "addcontentsline": 3, "stepcounter": 1,
    "setlength": 2, "addtolength": 2, "rule": 2, "raisebox": 1, "parbox": 1, "resizebox": 2, "resizebox*": 2,
    "scalebox": 1, "rotatebox": 1, "multicolumn": 2, "multirow": 2, "fontsize": 2, "usefont": 4,
    "fontfamily": 1,
    "CJKfamily": 1, "definecolor": 3, "theoremstyle": 1, "newtheorem": 2, "usepackage": 1, "documentclass": 1,
    "RequirePackage": 1, "hypersetup": 1, "urlstyle": 1, "PassOptionsToPackage": 2, "markboth": 2,
    "markright": 1,
    "newenvironment": 3, "renewenvironment": 3, "DeclareMathOperator": 2, "setmainfont": 1,
    "setCJKmainfont": 1,
    "bibitemdeclare": 2, "includepdf": 1, "includeonly": 1, "tikzset": 1, "captionsetup": 1, "geometry": 1,
    "providecolor": 3, "newlength": 1, "newcounter": 1, "hyphenation": 1, "cline": 1, "cmidrule": 1,
    "vphantom": 1,
    "hphantom": 1, "phantom": 1, "acro": 1, "glsreset": 1, "printbibliography": 0, "nobibliography": 1,
    "DeclareUnicodeCharacter": 2, "newif": 0, "setsecnumdepth": 1, "settocdepth": 1, "lstset": 1, "todo": 1,
  ]

  /// The signs by which `\thanks` is marked.
  static let thanksSigns = ["*", "†", "‡", "§", "¶", "‖", "**", "††", "‡‡"]
}
