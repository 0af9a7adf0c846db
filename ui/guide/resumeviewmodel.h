// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/guide/publicationlistmodel.h"
#include "ui/guide/requirementlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The gap checker of the resume and the list of publications.
class ResumeViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by GuideViewModel")
    Q_PROPERTY(RequirementListModel *requirements READ requirements CONSTANT FINAL)
    Q_PROPERTY(QStringList standings READ standings CONSTANT FINAL)
    /// "5 of 8 required: 4 have, 1 partial", and what is left.
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(PublicationListModel *publications READ publications CONSTANT FINAL)
    Q_PROPERTY(QStringList venues READ venues CONSTANT FINAL)

public:
    enum Field {
        Title,
        Venue,
        Year,
        Shows,
    };
    Q_ENUM(Field)

    explicit ResumeViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] RequirementListModel *requirements() { return &m_requirements; }
    [[nodiscard]] QStringList standings() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] PublicationListModel *publications() { return &m_publications; }
    [[nodiscard]] QStringList venues() const;

    /// The standing that is chosen already is taken back.
    Q_INVOKABLE void setStanding(int row, int standing);
    Q_INVOKABLE void setNote(int row, const QString &note);
    Q_INVOKABLE void addPublication();
    Q_INVOKABLE void setPublication(int row, ResumeViewModel::Field field, const QString &text);
    Q_INVOKABLE void removePublication(int row);

signals:
    void changed();

private:
    void follow(const QString &subject);

    sevenrounds::AppServices &m_services;
    RequirementListModel m_requirements;
    PublicationListModel m_publications;
};
