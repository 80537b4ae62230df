/// The name that a configuration file has.
public enum ConfigurationName {
  public static let file = ".\(Tool.name).yaml"

  /// The nearest configuration from a folder upwards; nil where there is none.
  public static func nearest(to folder: Path, _ files: any Files) -> Path? {
    var folder = folder
    while true {
      if files.exists(folder / file) { return folder / file }
      if folder.isRoot { return nil }
      folder = folder.folder
    }
  }
}
