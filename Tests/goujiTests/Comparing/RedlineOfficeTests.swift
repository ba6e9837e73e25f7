import Foundation
import TestSupport
import Testing

/// LibreOffice accepts and rejects the changes of a redline.
struct RedlineOfficeTests {
  private static let isHere = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")

  @Test(.enabled(if: isHere, "soffice is not here"))
  func `LibreOffice makes of it the new text, and the old one`() throws {
    let old = try DraftCopy()
    let new = try DraftCopy([
      .append("支出.csv", "185001,2080199,30216,项目支出,专项业务类－法律顾问服务,一般公共预算,本年,本级,12300,\n"),
      .replace("文字.md", "# 重点工作\n", with: "# 重点工作\n\n新加的一段。\n"),
    ])
    for draft in [old, new] { _ = try GoujiRun(["build", draft.path, "--out", draft.out]) }
    let office = try OfficeTracking()
    let redline = office.folder.path("修订.docx")
    _ = try GoujiRun(["diff", old.path, new.path, "--redline", redline])
    let package = "/" + DraftCopy.package[0]
    #expect(try office.text(redline, "Accept") == office.text(new.out + package, nil))
    #expect(try office.text(redline, "Reject") == office.text(old.out + package, nil))
  }
}

/// A profile of LibreOffice with a macro that resolves all changes and saves the text.
private final class OfficeTracking {
  let folder = TemporaryFolder()
  private var profile: String { "file://" + folder.path("profile") }

  init() throws {
    // LibreOffice makes the profile; what stands there before is replaced.
    try run(["--convert-to", "txt", folder.path("没有")])
    try folder.write(Self.module, to: "profile/user/basic/Standard/Module1.xba")
    try folder.write(Self.library, to: "profile/user/basic/Standard/script.xlb")
  }

  /// Without the contents, whose page numbers LibreOffice sets; `Accept` or `Reject` before.
  func text(_ document: String, _ command: String?) throws -> [String] {
    let target = folder.path("text.txt")
    let uno = command.map { ".uno:\($0)AllTrackedChanges" } ?? ""
    try run([
      "macro:///Standard.Module1.Track(\"file://\(document)\",\"\(uno)\",\"file://\(target)\")"
    ])
    let text = try String(contentsOf: URL(filePath: target), encoding: .utf8)
    try FileManager.default.removeItem(atPath: target)
    return text.split(separator: "\n").map(String.init).filter { !$0.contains("\t") }
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/soffice")
    process.arguments =
      ["--headless", "--norestore", "-env:UserInstallation=\(profile)"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  private static let module = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
    <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
    Sub Track(source As String, command As String, target As String)
      Dim hidden(0) As New com.sun.star.beans.PropertyValue
      hidden(0).Name = "Hidden"
      hidden(0).Value = True
      Dim saved(0) As New com.sun.star.beans.PropertyValue
      saved(0).Name = "FilterName"
      saved(0).Value = "Text"
      Dim none()
      doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
      If command &lt;&gt; "" Then
        dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, none())
      End If
      doc.storeToURL(target, saved())
      doc.close(True)
      StarDesktop.terminate()
    End Sub
    </script:module>
    """

  private static let library = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
    <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
     <library:element library:name="Module1"/>
    </library:library>
    """
}
