#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The programs that lay out a document: whether a PDF can be made on this computer.
package enum PDFProgram {
  package static var isInstalled: Bool { ["soffice", "pdfinfo"].allSatisfy(isFound) }

  private static func isFound(_ name: String) -> Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }
}
