import ArgumentParser

/// Which files a package has besides the usual three.
struct ExtraFiles: ParsableArguments {
  @Flag(help: "包里多一份核对表（.核对.xlsx 和 .核对.json）：核对了哪些关系，两边是什么数，附自查表。")
  var certificate = false

  @Flag(help: "包里多一个网页（.html）：同样的文字、表和图，一个文件，不用联网，读屏软件能读。")
  var html = false

  var extras: [PackageExtra] { html ? [.page] : [] }

  /// The usual three alone.
  static var none: ExtraFiles {
    var files = ExtraFiles()
    files.certificate = false
    files.html = false
    return files
  }
}
