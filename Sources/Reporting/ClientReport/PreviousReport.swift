public import Assessing
import FoundationEssentials

extension ClientReport {
  /// Reads what the `json` form of a report says; nil where it is none, or of another version of the form.
  public init?(json: [UInt8]) {
    guard let report = try? JSONDecoder().decode(ClientReport.self, from: Data(json)),
      report.version == ClientReport.version
    else { return nil }
    self = report
  }
}
