// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/bank/promptlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;
class PromptViewModel;

/// The question bank: every prompt, narrowed by what is typed, by round, by level and by how it stands.
class BankViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(PromptListModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(QString filter READ filter NOTIFY filterChanged FINAL)
    /// In the order of Scope, with their numbers: "Starred 4".
    Q_PROPERTY(QList<QString> scopes READ scopes NOTIFY standingChanged FINAL)
    Q_PROPERTY(int scope READ scope NOTIFY filterChanged FINAL)
    /// The rounds' titles, the first of which stands for all.
    Q_PROPERTY(QList<QString> rounds READ rounds NOTIFY roundsChanged FINAL)
    Q_PROPERTY(int roundIndex READ roundIndex NOTIFY filterChanged FINAL)
    /// "All levels", "L3" ... "L7".
    Q_PROPERTY(QList<QString> levels READ levels CONSTANT FINAL)
    Q_PROPERTY(int levelIndex READ levelIndex NOTIFY filterChanged FINAL)
    /// "260 prompts · 31 answered · 4 to do again".
    Q_PROPERTY(QString summary READ summary NOTIFY standingChanged FINAL)
    /// There is nothing to list at all, whatever the filter.
    Q_PROPERTY(bool isEmpty READ isEmpty CONSTANT FINAL)

public:
    BankViewModel(
        sevenrounds::AppServices &services, PromptViewModel &prompt, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] PromptListModel *rows() { return &m_rows; }
    [[nodiscard]] QString filter() const { return m_filter; }
    [[nodiscard]] QStringList scopes() const;
    [[nodiscard]] int scope() const { return m_scope; }
    [[nodiscard]] QStringList rounds() const;
    [[nodiscard]] int roundIndex() const { return m_round; }
    [[nodiscard]] QStringList levels() const;
    [[nodiscard]] int levelIndex() const { return m_level; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isEmpty() const { return m_services.library().prompts().isEmpty(); }

    /// To the page of the bank.
    Q_INVOKABLE void openBank();
    Q_INVOKABLE void setFilter(const QString &filter);
    Q_INVOKABLE void setScope(int scope);
    Q_INVOKABLE void setRound(int index);
    Q_INVOKABLE void setLevel(int index);
    /// Back to everything.
    Q_INVOKABLE void showAll();
    /// To the page of a prompt.
    Q_INVOKABLE void open(const QString &id);
    Q_INVOKABLE void toggleStar(const QString &id);

signals:
    void filterChanged();
    void standingChanged();
    void roundsChanged();

private:
    void applyFilter();
    void takeRounds();

    sevenrounds::AppServices &m_services;
    PromptViewModel &m_prompt;
    Navigation &m_navigation;
    PromptListModel m_rows;
    /// Rounds that have prompts of their own, in their order.
    QList<sevenrounds::RoundId> m_rounds;
    QString m_filter;
    int m_scope = 0;
    int m_round = 0;
    int m_level = 0;
};
