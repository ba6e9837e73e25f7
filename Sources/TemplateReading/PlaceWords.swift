import GoujiModel

extension Place {
  /// As a message or a label names another place: `数.yaml 第 50 行`.
  var words: String { "\(file.path) 第 \(line) 行" }
}
