// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Where everything is, and the way out and in again.
Card {
    id: root

    required property SettingsViewModel viewModel
    readonly property TransferViewModel transfer: root.viewModel.transfer

    title: qsTr("Your data")
    caption: root.viewModel.isReadOnly ? qsTr("can only be read") : ""
    spacing: Theme.spaceL

    FormField {
        Layout.fillWidth: true
        label: qsTr("Folder")
        hint: qsTr("All of it is here; what cannot be saved stands in memory until it can. Nothing leaves this machine.")

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            LineField {
                objectName: "folderField"
                Layout.fillWidth: true
                label: qsTr("Folder")
                readOnly: true
                text: root.viewModel.dataFolder
            }

            AppButton {
                objectName: "copyButton"
                text: qsTr("Copy")
                label: qsTr("Copy the folder's path")

                onActivated: root.viewModel.copyDataFolder()
            }
        }
    }

    PathForm {
        objectName: "exportForm"
        Layout.fillWidth: true
        label: qsTr("Export")
        hint: root.transfer.exportHint
        path: root.transfer.exportPath
        actionText: qsTr("Export all")
        canAct: root.transfer.exportPath.trim() !== ""
        isBusy: root.transfer.isBusy

        onNamed: path => root.transfer.setExportPath(path)
        onActed: root.transfer.exportAll()
    }

    PathForm {
        objectName: "importForm"
        Layout.fillWidth: true
        label: qsTr("Import")
        hint: qsTr("Adds what is in an export to this profile. What is there already stays as it is; a round that went on at two computers is kept with both histories.")
        placeholderText: qsTr("Path of an export, or drop the file here")
        path: root.transfer.importPath
        actionText: qsTr("Import…")
        canAct: root.transfer.canImport && !root.viewModel.isReadOnly
        isBusy: root.transfer.isBusy

        onNamed: path => root.transfer.setImportPath(path)
        onActed: importSheet.open()
    }

    DialogSheet {
        id: importSheet

        title: qsTr("Import this file?")
        text: qsTr("Its rows are added to your profile. A backup of the present state is made first, so that you can go back.")
        agreeText: qsTr("Back up and import")

        onAgreed: root.transfer.importAll()
    }
}
