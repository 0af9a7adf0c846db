// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Ui

/// What keeps the slides of the talk that goes on from being shown as planned.
ProblemBanner {
    id: root

    required property SlidesViewModel slides

    objectName: "slidesProblem"
    tone: ProblemBanner.Warn
    title: root.slides.problem.title
    advice: root.slides.problem.advice
    actionText: root.slides.canRetry ? qsTr("Try again") : ""
    isDismissible: false
    visible: root.slides.problem.exists

    onActed: root.slides.retry()
}
