import Foundation
import PackagePlugin

/// Runs `RuleCompiler` over the files in `Rules` whenever one of them has changed.
@main
struct CompileRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "Compiled.swift")
    let files = try Self.files(in: rules)
    return [
      .buildCommand(
        displayName: "Compiling rules", executable: try context.tool(named: "RuleCompiler").url,
        arguments: [output.path, rules.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }

  private static func files(in folder: URL) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.sorted().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") }.map { folder.appending(path: $0) }
  }
}
