import Foundation
import PackagePlugin

/// Runs `RuleCompiler` over the files in `Rules` whenever one of them has changed.
@main
struct CompileRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "Compiled.swift")
    return [
      .buildCommand(
        displayName: "Compiling rules", executable: try context.tool(named: "RuleCompiler").url,
        arguments: [output.path, rules.path], inputFiles: try Self.inputs(in: rules), outputFiles: [output])
    ]
  }

  /// The files, and the folders they stand in, which change when a file is added.
  private static func inputs(in folder: URL) throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return [folder] + paths.sorted().map { folder.appending(path: $0) }
  }
}
