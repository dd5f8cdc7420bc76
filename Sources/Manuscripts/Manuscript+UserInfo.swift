extension Manuscript {
  /// The same manuscript, with the names and passwords in its addresses hidden.
  ///
  /// - Complexity: Linear in the manuscript's length.
  package func hidingUserInfo() -> Manuscript {
    let mask = UserInfoMask()
    guard blocks.contains(where: mask.isNeeded) || notes.contains(where: mask.isNeeded) else { return self }
    var hidden = Manuscript(
      path: path,
      format: format,
      blocks: blocks.map(mask.hidden),
      notes: notes.map(mask.hidden),
      orphanMarkers: orphanMarkers,
      doubtfulMarkers: doubtfulMarkers,
      trackedChanges: trackedChanges,
      omissions: omissions,
      partPaths: partPaths
    )
    hidden.ignoreComments = ignoreComments
    return hidden
  }
}

extension UserInfoMask {
  fileprivate func isNeeded(in block: Block) -> Bool {
    isNeeded(in: block.passage.text) || block.hyperlinks.contains { isNeeded(in: $0.destination) }
  }

  fileprivate func isNeeded(in note: Note) -> Bool {
    isNeeded(in: note.passage.text) || note.hyperlinks.contains { isNeeded(in: $0.destination) }
      || !note.embeddedItems.isEmpty
  }

  fileprivate func hidden(_ block: Block) -> Block {
    guard isNeeded(in: block) else { return block }
    return Block(kind: block.kind, passage: hidden(block.passage), hyperlinks: block.hyperlinks.map(hidden))
  }

  fileprivate func hidden(_ note: Note) -> Note {
    guard isNeeded(in: note) else { return note }
    return Note(
      id: note.id,
      label: note.label,
      location: note.location,
      markers: note.markers,
      passage: hidden(note.passage),
      hyperlinks: note.hyperlinks.map(hidden),
      embeddedItems: note.embeddedItems.map(hidden),
      citedNotes: note.citedNotes,
      isListed: note.isListed
    )
  }

  private func hidden(_ passage: Passage) -> Passage {
    Passage(text: hidden(passage.text), anchors: passage.anchors)
  }

  private func hidden(_ link: Hyperlink) -> Hyperlink {
    Hyperlink(destination: hidden(link.destination), textRange: link.textRange, location: link.location)
  }

  private func hidden(_ item: EmbeddedItem) -> EmbeddedItem {
    EmbeddedItem(
      origin: item.origin,
      type: item.type,
      variables: item.variables.mapValues { value in
        if case .text(let text) = value { .text(hidden(text)) } else { value }
      },
      textRange: item.textRange
    )
  }
}
