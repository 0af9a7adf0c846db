// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownpaper.h"
#include "services/appservices.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// Which paper of the library something is about; none is a choice, too.
class PaperPick : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")
    /// "No paper", then those of the library that have a title, the one added last first; only the first where there are none.
    Q_PROPERTY(QStringList names READ names NOTIFY changed FINAL)
    /// Beside each name: who wrote it, and a veto in words.
    Q_PROPERTY(QStringList captions READ captions NOTIFY changed FINAL)
    Q_PROPERTY(int index READ index WRITE setIndex NOTIFY changed FINAL)
    /// Why the chosen paper should not be brought; empty where nothing forbids it.
    Q_PROPERTY(QString veto READ veto NOTIFY changed FINAL)

public:
    /// What it is until somebody chooses.
    enum class Usual {
        None,
        Presented, ///< the one that is going to be presented
    };

    PaperPick(sevenrounds::AppServices &services, Usual usual, QString withoutPaper, QObject *parent = nullptr);

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QStringList captions() const;
    [[nodiscard]] int index() const;
    void setIndex(int index);
    [[nodiscard]] QString veto() const;

    /// Null where there is none.
    [[nodiscard]] const sevenrounds::OwnPaper *paper() const;
    void choose(const sevenrounds::OwnPaperId &id);

signals:
    void changed();

private:
    void list();
    [[nodiscard]] QString vetoOf(const sevenrounds::OwnPaper &paper) const;

    sevenrounds::AppServices &m_services;
    Usual m_usual;
    /// What it means to choose none.
    QString m_withoutPaper;
    QList<sevenrounds::OwnPaper> m_papers;
    /// What was chosen here; an empty one where it shall be none.
    std::optional<sevenrounds::OwnPaperId> m_chosen;
};
