import GoujiModel
import SourceReading

/// Places without the folders above: that of the draft is known, or is said in the place itself.
extension Place {
  /// `支出!I2`, `支出.csv:14:4`.
  var brief: String {
    if let sheet = file.sheet, let cell { return "\(sheet)!\(cell)" }
    return file.text.isEmpty ? name : "\(name):\(line):\(column)"
  }

  /// `支出!14`, `支出.csv:14`.
  var briefLine: String { "\(file.sheet.map { "\($0)!" } ?? "\(name):")\(line)" }

  private var name: String { WorkingPath.name(of: file.path) }
}
