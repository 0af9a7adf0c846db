// SPDX-License-Identifier: MIT
#pragma once

#include "ui/derivation/boardviewmodel.h"

/// Justify: a line is shown, and one says which rule leads to it; then its reason follows.
class JustifyViewModel : public BoardViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DerivationViewModel")
    Q_PROPERTY(QString question READ question NOTIFY stateChanged FINAL)
    /// Rules to choose from; plain text.
    Q_PROPERTY(QList<QString> options READ options NOTIFY stateChanged FINAL)
    /// -1 while none is chosen.
    Q_PROPERTY(int chosen READ chosen NOTIFY stateChanged FINAL)
    /// -1 while it is to be found out.
    Q_PROPERTY(int right READ right NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString answerText READ answerText NOTIFY stateChanged FINAL)

public:
    explicit JustifyViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] QString question() const;
    [[nodiscard]] QStringList options() const;
    [[nodiscard]] int chosen() const;
    [[nodiscard]] int right() const;
    [[nodiscard]] QString answerText() const;

    Q_INVOKABLE void choose(int option);
    Q_INVOKABLE void next();

    [[nodiscard]] sevenrounds::PageDocument document() const override;

protected:
    void follow() override;

private:
    [[nodiscard]] bool isAsking() const;
};
