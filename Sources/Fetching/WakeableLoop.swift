import CLibcurl

/// A multi handle as other threads may use it: to wake the thread that it belongs to.
///
/// curl_multi_wakeup is the one function that libcurl lets any thread call on a multi handle, as long as the handle
/// lives; `LoopInbox` sees to that under its lock. So the pointer may cross threads.
struct WakeableLoop: @unchecked Sendable {
  private let multi: UnsafeMutableRawPointer

  init(_ multi: UnsafeMutableRawPointer) {
    self.multi = multi
  }

  /// Ends the loop's present wait.
  func wake() {
    _ = curl_multi_wakeup(multi)
  }
}
