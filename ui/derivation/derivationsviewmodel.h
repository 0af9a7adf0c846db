// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/derivation/derivationlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The list of derivations, and the way into one.
class DerivationsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(DerivationListModel *rows READ rows CONSTANT FINAL)
    /// Of the pack, whatever the filter shows.
    Q_PROPERTY(int count READ count CONSTANT FINAL)
    Q_PROPERTY(QString filter READ filter NOTIFY filterChanged FINAL)
    Q_PROPERTY(Scope scope READ scope NOTIFY filterChanged FINAL)
    /// In the order of Scope, with their numbers: "Core 15".
    Q_PROPERTY(QList<QString> scopes READ scopes NOTIFY standingChanged FINAL)
    /// The areas' names, the first of which stands for all.
    Q_PROPERTY(QList<QString> areas READ areas CONSTANT FINAL)
    /// Into `areas`.
    Q_PROPERTY(int areaIndex READ areaIndex NOTIFY filterChanged FINAL)
    /// "85 derivations · 9 of 15 core results re-derived · 4 lines due".
    Q_PROPERTY(QString summary READ summary NOTIFY standingChanged FINAL)
    /// There is nothing to list at all, whatever the filter.
    Q_PROPERTY(bool isEmpty READ isEmpty CONSTANT FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    enum class Scope {
        All,
        Core,
        Due,
    };
    Q_ENUM(Scope)

    DerivationsViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] DerivationListModel *rows() { return &m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_services.library().derivations().size()); }
    [[nodiscard]] QString filter() const { return m_filter; }
    [[nodiscard]] Scope scope() const { return m_scope; }
    [[nodiscard]] QStringList scopes() const;
    [[nodiscard]] QStringList areas() const;
    [[nodiscard]] int areaIndex() const { return m_area; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isEmpty() const { return m_services.library().derivations().isEmpty(); }
    [[nodiscard]] Problem problem() const { return m_problem; }

    Q_INVOKABLE void setFilter(const QString &filter);
    Q_INVOKABLE void setScope(DerivationsViewModel::Scope scope);
    Q_INVOKABLE void setArea(int index);
    /// Back to everything.
    Q_INVOKABLE void showAll();
    Q_INVOKABLE void open(const QString &id);
    Q_INVOKABLE void dismissProblem();

signals:
    void filterChanged();
    void standingChanged();
    void problemChanged();

private:
    /// How the core results and the reviews stand.
    struct Standing {
        int core = 0;
        int rederived = 0;
        int dueLines = 0;
        int dueDerivations = 0;

        [[nodiscard]] bool operator==(const Standing &) const = default;
    };

    void applyFilter();
    void refreshStanding();
    void setProblem(const Problem &problem);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    DerivationListModel m_rows;
    /// The areas' keys in the order of their names.
    QStringList m_areas;
    QString m_filter;
    Scope m_scope = Scope::All;
    int m_area = 0;
    Standing m_standing;
    Problem m_problem;
};
