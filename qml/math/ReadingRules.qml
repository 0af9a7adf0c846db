// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls

/// How a line of a derivation is read. The same seven rules for every derivation, whoever wrote the line.
DialogSheet {
    title: qsTr("How a line is read")
    text: qsTr("A line has one reading and no other is tried in its favor. Where brackets would help, write them.")
    agreeText: qsTr("Close")
    declineText: ""

    ReadingRule {
        Layout.fillWidth: true
        rule: qsTr("1. A logarithm, a gradient and a derivative take one factor. Behind a logarithm a run of plain numbers counts as one.")
        written: String.raw`\nabla_\theta\pi\,Q`
        reading: "(∇π) Q"
    }

    ReadingRule {
        Layout.fillWidth: true
        rule: qsTr("2. A sum takes the product to its right. What follows a plus or minus belongs to it only if it uses the index.")
        written: String.raw`\sum_i a_i+b`
        reading: "(Σ aᵢ) + b"
    }

    ReadingRule {
        Layout.fillWidth: true
        rule: qsTr("3. A product ends before the first factor at its end that does not use the index.")
        written: String.raw`\prod_i p(x_i|\mu)\,p(\mu)`
        reading: "(∏ p(xᵢ|μ)) p(μ)"
    }

    ReadingRule {
        Layout.fillWidth: true
        rule: qsTr("4. A transpose behind what a gradient or a logarithm takes transposes the result.")
        written: String.raw`\nabla f(x)^\top`
        reading: "(∇f(x))ᵀ"
    }

    ReadingRule {
        Layout.fillWidth: true
        rule: qsTr("5. What stands above or below a letter is part of its name where such a name exists; else it is a power or an index.")
        written: String.raw`Q^\pi(s,a)^2`
        reading: qsTr("the square of the function Q of π")
    }

    ReadingRule {
        Layout.fillWidth: true
        rule: qsTr("6. One letter with other arguments is one joint distribution. Alone inside KL or H it says too little: write its arguments.")
        written: String.raw`\operatorname{KL}(q(z|x)\|p(z))`
        reading: qsTr("the marginal of z in p(x,z)")
    }

    ReadingRule {
        Layout.fillWidth: true
        rule: qsTr("7. Elements of a set are not numbers, and a distribution takes single letters.")
        written: "q(z x)"
        reading: qsTr("nothing: a state cannot be multiplied")
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("What cannot be read is never counted as wrong.")
        wrapMode: Text.Wrap
    }
}
