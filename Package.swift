// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Kinds of arrays, sets and the like are made when they are first needed; to read in their names of what takes a tenth
  // of a short run.
  .unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release)),
]

/// A library says which imports its users see.
let library = strict + [.enableUpcomingFeature("InternalImportsByDefault")]

/// A layer of the program; it may import only what it names here.
func layer(_ name: String, on dependencies: [Target.Dependency], plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: library, plugins: plugins)
}

func tests(of name: String, with dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: fixtures(of: name),
    swiftSettings: strict)
}

/// Files that tests read and nobody compiles.
func fixtures(of name: String) -> [String] {
  ["Language", "CultureLinting", "Reporting"].contains(name) ? ["Fixtures"] : []
}

/// What a release says of its build, in `culturelint --version`; not set in development, so that no commit compiles anything anew.
let build: [CSetting] = Context.environment["CULTURELINT_BUILD"].map { [.define("CULTURELINT_BUILD", to: "\"\($0)\"")] } ?? []

let package = Package(
  name: "culturelint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "culturelint", targets: ["culturelint"]),
    .library(name: "CultureLinting", targets: ["CultureLinting", "Reporting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CBuild", cSettings: build),
    layer("Packing", on: []),
    layer("Places", on: []),
    layer("LocatedYAML", on: ["Places", "Packing", "CLibYAML"]),
    layer("Language", on: ["LocatedYAML", "Packing", "Places"]),
    layer("CultureFormat", on: ["Language", "LocatedYAML", "Packing", "Places"]),
    layer("RuleEngine", on: ["CultureFormat", "Language", "LocatedYAML", "Packing", "Places"]),
    layer("BuiltInRules", on: ["RuleEngine", "Language", "LocatedYAML", "Packing", "Places"], plugins: ["CompileRules"]),
    layer("CultureLinting", on: ["BuiltInRules", "RuleEngine", "CultureFormat", "Language", "LocatedYAML", "Places"]),
    layer(
      "Assessing",
      on: ["CultureLinting", "BuiltInRules", "RuleEngine", "CultureFormat", "Language", "LocatedYAML", "Places"]),
    .target(
      name: "Pages", dependencies: [.product(name: "Mustache", package: "swift-mustache")], exclude: ["Templates"],
      swiftSettings: library, plugins: ["CompileTemplates"]),
    layer("Reporting", on: ["Assessing", "Pages", "CultureLinting", "RuleEngine", "CultureFormat", "Language", "LocatedYAML", "Places"]),
    layer(
      "LanguageServer",
      on: ["Reporting", "CultureLinting", "RuleEngine", "CultureFormat", "Language", "LocatedYAML", "Places"]),
    .executableTarget(
      name: "culturelint",
      dependencies: [
        "LanguageServer", "Reporting", "Assessing", "CultureLinting", "BuiltInRules", "RuleEngine", "CultureFormat", "Language",
        "LocatedYAML", "Places", "CBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "RuleCompiler", dependencies: ["RuleEngine", "CultureFormat", "Language", "LocatedYAML", "Packing", "Places"], swiftSettings: strict),
    .plugin(
      name: "CompileRules", capability: .buildTool(), dependencies: ["RuleCompiler"],
      path: "Sources/Plugins/CompileRules"),
    .executableTarget(
      name: "TemplateCompiler", dependencies: [.product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),
    .plugin(
      name: "CompileTemplates", capability: .buildTool(), dependencies: ["TemplateCompiler"],
      path: "Sources/Plugins/CompileTemplates"),
    .target(
      name: "TestSupport", dependencies: ["BuiltInRules", "CultureLinting", "RuleEngine", "CultureFormat", "Language", "LocatedYAML", "Places"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "LanguageServer", "Reporting", "CultureLinting", "BuiltInRules", "RuleEngine", "CultureFormat", "Language", "LocatedYAML", "Places",
      ],
      path: "Tests/Fuzzing/Targets", swiftSettings: library),
    .testTarget(
      name: "RobustnessTests",
      dependencies: ["FuzzTargets", "CultureLinting", "RuleEngine", "CultureFormat", "LocatedYAML", "Places", "TestSupport"],
      exclude: ["Corpus"], swiftSettings: strict),
    tests(of: "Places"),
    tests(of: "LocatedYAML", with: ["CLibYAML", "Places"]),
    tests(of: "Language", with: ["Packing", "BuiltInRules", "CultureLinting", "RuleEngine", "LocatedYAML", "Places"]),
    tests(of: "CultureFormat", with: ["BuiltInRules", "RuleEngine", "Language", "LocatedYAML", "Packing", "Places"]),
    tests(of: "RuleEngine", with: ["BuiltInRules", "CultureFormat", "Language", "LocatedYAML", "Packing", "Places"]),
    tests(of: "CultureLinting", with: ["Reporting", "BuiltInRules", "RuleEngine", "Language", "LocatedYAML", "Places"]),
    tests(of: "Assessing", with: ["CultureLinting", "BuiltInRules", "RuleEngine", "CultureFormat", "Language", "LocatedYAML", "Places"]),
    tests(of: "Pages", with: [.product(name: "Mustache", package: "swift-mustache")]),
    tests(of: "Reporting", with: ["Assessing", "Pages", "BuiltInRules", "CultureLinting", "RuleEngine", "Language", "Places"]),
    tests(of: "LanguageServer", with: ["CultureLinting", "Language", "Places"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "culturelint", "Reporting", "CultureLinting", "BuiltInRules", "RuleEngine", "CultureFormat", "LocatedYAML", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
  ]
)

// Only `.ci/fuzz` asks for it: the program around libFuzzer, which it gives the path of.
if let library = Context.environment["LIBFUZZER"] {
  package.targets.append(
    .executableTarget(
      name: "Fuzzer", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Fuzzer", swiftSettings: strict,
      linkerSettings: [.unsafeFlags([library, "-lstdc++"])]))
}
