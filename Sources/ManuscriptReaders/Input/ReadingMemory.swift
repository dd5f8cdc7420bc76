// For malloc.h, which its header brings in.
import CLibcmark

/// What reading a manuscript took besides what it gave: trees of all its elements.
enum ReadingMemory {
  /// Hands what a long text took to the system: the allocator would keep it for the thread that has read it (glibc's
  /// arenas, malloc_trim(3)), while others ask the addresses and read the notes.
  ///
  /// - Parameter length: The text's, in bytes.
  static func giveBack(afterReading length: Int) {
    #if canImport(Glibc)
      if length > 1 << 20 { malloc_trim(0) }
    #endif
  }
}
