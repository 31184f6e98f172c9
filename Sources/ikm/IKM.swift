// SPDX-License-Identifier: Apache-2.0
import IKMCommand

/// The program `ikm`: everything is in the door `IKMCommand`.
@main
struct IKM {
  static func main() {
    IKMDoor.open()
  }
}
