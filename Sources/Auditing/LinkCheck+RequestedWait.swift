import Fetching
import Foundation
import Messages

extension LinkCheck {
  /// How long the server wants to be left alone, in words; nil where it does not say, or where it has been.
  var requestedWait: Message? {
    guard let result, let wait = response?.retryAfter(asOf: result.checkedAt), wait >= .seconds(1) else {
      return nil
    }
    let seconds = wait.components.seconds
    return switch seconds {
    case 1: "1 second"
    case ..<120: "\(seconds) seconds"
    case ..<7_200: "\(seconds / 60) minutes"
    case ..<172_800: "\(seconds / 3_600) hours"
    default: "\(seconds / 86_400) days"
    }
  }
}
