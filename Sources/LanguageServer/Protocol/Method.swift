/// The calls that are understood, both ways.
enum Method: String {
  case initialize, initialized, shutdown, exit
  case didOpen = "textDocument/didOpen"
  case didChange = "textDocument/didChange"
  case didSave = "textDocument/didSave"
  case didClose = "textDocument/didClose"
  case didChangeFiles = "workspace/didChangeWatchedFiles"
  case didChangeFolders = "workspace/didChangeWorkspaceFolders"
  case hover = "textDocument/hover"
  case codeAction = "textDocument/codeAction"
  case completion = "textDocument/completion"
  case documentSymbol = "textDocument/documentSymbol"
  case publishDiagnostics = "textDocument/publishDiagnostics"
  case register = "client/registerCapability"
}
