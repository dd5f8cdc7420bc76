import Synchronization

/// What other threads have to say to a transfer loop, and how they wake it.
final class LoopInbox<Message: Sendable>: Sendable {
  private struct State: ~Copyable {
    var messages: [Message] = []
    var loop: WakeableLoop?
  }

  private let state = Mutex(State())

  /// Takes it that `loop` is to be woken from now on; nil before its handle goes.
  func wakes(_ loop: WakeableLoop?) {
    state.withLock { $0.loop = loop }
  }

  /// Leaves a message and wakes the loop.
  func post(_ message: Message) {
    state.withLock {
      $0.messages.append(message)
      $0.loop?.wake()
    }
  }

  /// Wakes the loop, so that it looks whether the run is over.
  func wake() {
    state.withLock { $0.loop?.wake() }
  }

  /// Takes all messages.
  func takeAll() -> [Message] {
    state.withLock { state in
      let messages = state.messages
      state.messages = []
      return messages
    }
  }
}
