// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

/// The place on a page where the one web view of the program stands while the slot is active. Of several active slots the one that
/// became active last has it; when that one goes, the one before gets it back.
class MathSlot : public QQuickItem
{
    Q_OBJECT
    Q_PROPERTY(QString document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY labelChanged FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    QML_ELEMENT

public:
    explicit MathSlot(QQuickItem *parent = nullptr);
    ~MathSlot() override;

    [[nodiscard]] QString document() const { return m_document; }
    void setDocument(const QString &document);
    [[nodiscard]] QString label() const { return m_label; }
    void setLabel(const QString &label);
    [[nodiscard]] bool isActive() const { return m_isActive; }
    void setActive(bool isActive);

signals:
    void documentChanged();
    void labelChanged();
    void activeChanged();
    /// The person changed the line in an editor of the document; the document is expected to follow.
    void lineEdited(const QString &id, const QString &latex);
    void lineSubmitted(const QString &id, const QString &latex);
    void modeChosen(const QString &id, bool isSource);

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    void passOn(QKeyEvent *event);
    void announce();

    QString m_document;
    QString m_label;
    bool m_isActive = false;
    bool m_isAttached = false;
};
