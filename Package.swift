// swift-tools-version: 6.0
import PackageDescription

let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// The program stands alone, the Swift runtime inside, at a fixed address: it starts in half the
/// time. Tests are linked with the shared runtime, which the testing library uses.
let standalone: [LinkerSetting] =
  Context.environment["GOUJI_BENCH"] == nil
  ? [
    .unsafeFlags(
      [
        "-static-stdlib", "-Xclang-linker", "-no-pie", "-l_FoundationCShims",
        "-l_FoundationCollections", "-lswiftSynchronization",
      ],
      .when(platforms: [.linux], configuration: .release))
  ] : []

let package = Package(
  name: "Gouji",
  products: [.executable(name: "gouji", targets: ["gouji"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The nouns in the middle; ends that touch files; pure steps between them.
    .target(name: "GoujiModel"),
    .target(name: "OfficeOpenXML", dependencies: ["CLibXML2", "CLibZip"]),
    .target(name: "InputReading", dependencies: ["GoujiModel", "OfficeOpenXML", "CLibYAML"]),
    .target(name: "TableDeriving", dependencies: ["GoujiModel"]),
    .target(name: "ReportComposing", dependencies: ["GoujiModel", "TableDeriving", "TestSupport"]),
    .target(name: "ReportAuditing", dependencies: ["GoujiModel"]),
    .target(name: "ReportWriting", dependencies: ["GoujiModel", "OfficeOpenXML"]),
    .target(name: "FormWriting", dependencies: ["GoujiModel", "OfficeOpenXML"]),
    .executableTarget(
      name: "gouji",
      dependencies: [
        "GoujiModel", "InputReading", "TableDeriving", "ReportComposing", "ReportAuditing",
        "ReportWriting", "FormWriting", arguments,
      ], linkerSettings: standalone),

    .target(name: "TestSupport", dependencies: ["GoujiModel"], path: "Tests/TestSupport"),
    .testTarget(
      name: "OfficeOpenXMLTests", dependencies: ["OfficeOpenXML", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ReportWritingTests", dependencies: ["ReportWriting", "GoujiModel", "OfficeOpenXML"]),
    .testTarget(name: "GoujiModelTests", dependencies: ["GoujiModel"]),
    .testTarget(
      name: "goujiTests",
      dependencies: [
        "gouji", "FormWriting", "GoujiModel", "InputReading", "OfficeOpenXML", "ReportAuditing",
        "ReportComposing", "ReportWriting", "TestSupport",
      ],
      exclude: ["Fixtures", "Gallery/README.md"]),
    .testTarget(
      name: "TableDerivingTests", dependencies: ["GoujiModel", "TableDeriving", "TestSupport"]),
    .testTarget(
      name: "InputReadingTests",
      dependencies: ["GoujiModel", "InputReading", "OfficeOpenXML", "TestSupport"]),
    .testTarget(
      name: "ReportAuditingTests", dependencies: ["GoujiModel", "ReportAuditing", "TestSupport"]),
    .testTarget(
      name: "GoldenTests", dependencies: ["gouji", "GoujiModel", "TestSupport"],
      exclude: ["Cases", "Facts"]),
    .testTarget(
      name: "PerformanceTests",
      dependencies: [
        "gouji", "GoujiModel", "ReportAuditing", "ReportComposing", "ReportWriting",
      ], exclude: ["case_to_draft.py"]),

    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
  ]
)
