// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/guide/skilllistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The radar: what the engineer guide asks for on eight axes, and where the person sees themselves.
class SkillsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by GuideViewModel")
    Q_PROPERTY(SkillListModel *skills READ skills CONSTANT FINAL)
    Q_PROPERTY(QStringList titles READ titles CONSTANT FINAL)
    Q_PROPERTY(QList<int> required READ required CONSTANT FINAL)
    /// -1 where an axis is not rated.
    Q_PROPERTY(QList<int> own READ own NOTIFY ratingsChanged FINAL)
    /// The whole radar as a screen reader says it.
    Q_PROPERTY(QString spoken READ spoken NOTIFY ratingsChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY ratingsChanged FINAL)
    /// What a step of the scale is called, from 0 on, and what it means.
    Q_PROPERTY(QStringList scale READ scale CONSTANT FINAL)
    Q_PROPERTY(QStringList scaleMeanings READ scaleMeanings CONSTANT FINAL)
    Q_PROPERTY(QStringList notes READ notes CONSTANT FINAL)
    Q_PROPERTY(QList<int> noteBadges READ noteBadges CONSTANT FINAL)

public:
    explicit SkillsViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] SkillListModel *skills() { return &m_skills; }
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QList<int> required() const;
    [[nodiscard]] QList<int> own() const;
    [[nodiscard]] QString spoken() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList scale() const;
    [[nodiscard]] QStringList scaleMeanings() const;
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] QList<int> noteBadges() const;

    /// The step that is chosen already is taken back.
    Q_INVOKABLE void rate(int row, int value);

signals:
    void ratingsChanged();

private:
    void follow(const QString &subject);

    sevenrounds::AppServices &m_services;
    SkillListModel m_skills;
};
