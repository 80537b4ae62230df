import Foundation
import PackagePlugin

/// Runs `TemplateCompiler` over the templates of `Pages` whenever one of them has changed.
@main
struct CompileTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let templates = target.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledTemplates.swift")
    let names = try FileManager.default.contentsOfDirectory(atPath: templates.path).sorted()
    return [
      .buildCommand(
        displayName: "Compiling templates", executable: try context.tool(named: "TemplateCompiler").url,
        arguments: [output.path, templates.path],
        inputFiles: [templates] + names.map { templates.appending(path: $0) }, outputFiles: [output])
    ]
  }
}
