import GoujiModel

extension Finding {
  /// `G109 支出.csv:3:7`: what the tests compare.
  package var brief: String {
    guard let place else { return code.rawValue }
    let name = place.file.path.split(separator: "/").last ?? ""
    return "\(code.rawValue) \(name):\(place.line):\(place.column)"
  }
}
