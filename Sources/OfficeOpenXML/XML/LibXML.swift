internal import CLibXML2

enum LibXML {
  /// Two parts are read by two threads at once; libxml2 wants to be initialised before that.
  static func start() { _ = once }
  private static let once: Void = xmlInitParser()
}
