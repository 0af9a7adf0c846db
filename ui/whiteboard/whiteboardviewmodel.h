// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The whiteboard of a live round: which tool is in the hand, which part of the board is seen, and what one can do. The canvas asks it
/// for the strokes; places are in units of the board.
class WhiteboardViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RoundViewModel")
    Q_PROPERTY(int tool READ tool NOTIFY toolChanged FINAL)
    Q_PROPERTY(int color READ color NOTIFY toolChanged FINAL)
    Q_PROPERTY(int width READ width NOTIFY toolChanged FINAL)
    /// In the order of Tool, Color and Width; for screen readers and tips.
    Q_PROPERTY(QStringList toolNames READ toolNames CONSTANT FINAL)
    Q_PROPERTY(QStringList colorNames READ colorNames CONSTANT FINAL)
    Q_PROPERTY(QStringList widthNames READ widthNames CONSTANT FINAL)
    Q_PROPERTY(bool isLocked READ isLocked NOTIFY boardChanged FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY boardChanged FINAL)
    /// Something is being drawn or erased just now.
    Q_PROPERTY(bool isBusy READ isDrawing NOTIFY boardChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY boardChanged FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY boardChanged FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY boardChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY boardChanged FINAL)
    Q_PROPERTY(QString pageText READ pageText NOTIFY boardChanged FINAL)
    /// What a screen reader says of the board.
    Q_PROPERTY(QString description READ description NOTIFY boardChanged FINAL)
    /// Parts of the board could not be read; empty where all is there.
    Q_PROPERTY(QString lostText READ lostText NOTIFY boardChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedTextChanged FINAL)
    /// A label is being typed; the text belongs here, so that it is placed even where the round ends under it.
    Q_PROPERTY(bool hasLabel READ hasLabel NOTIFY labelChanged FINAL)
    Q_PROPERTY(QPointF labelPlace READ labelPlace NOTIFY labelChanged FINAL)
    Q_PROPERTY(QString zoomText READ zoomText NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool isAtHome READ isAtHome NOTIFY viewChanged FINAL)

public:
    /// In the order of StrokeTool, the eraser behind them.
    enum class Tool {
        Pen,
        Line,
        Arrow,
        Rectangle,
        Ellipse,
        Text,
        Eraser,
    };
    Q_ENUM(Tool)

    explicit WhiteboardViewModel(sevenrounds::WhiteboardService &board, QObject *parent = nullptr);

    [[nodiscard]] int tool() const { return static_cast<int>(m_tool); }
    [[nodiscard]] int color() const { return static_cast<int>(m_style.color); }
    [[nodiscard]] int width() const { return static_cast<int>(m_style.width); }
    [[nodiscard]] QStringList toolNames() const;
    [[nodiscard]] QStringList colorNames() const;
    [[nodiscard]] QStringList widthNames() const;
    [[nodiscard]] bool isLocked() const { return m_board.isLocked(); }
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] bool hasPrevious() const;
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] QString pageText() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString lostText() const;
    [[nodiscard]] QString savedText() const { return m_savedText; }
    [[nodiscard]] bool hasLabel() const { return m_hasLabel; }
    [[nodiscard]] QPointF labelPlace() const { return m_labelPlace; }
    [[nodiscard]] QString zoomText() const;
    [[nodiscard]] bool isAtHome() const;

    Q_INVOKABLE void chooseTool(int tool);
    Q_INVOKABLE void chooseColor(int color);
    Q_INVOKABLE void chooseWidth(int width);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void clearPage();
    Q_INVOKABLE void addPage();
    Q_INVOKABLE void previousPage();
    Q_INVOKABLE void nextPage();
    /// Opens a label that is typed on the board; where one is open, that is placed first.
    Q_INVOKABLE void beginLabel(qreal x, qreal y);
    Q_INVOKABLE void setLabel(const QString &text);
    Q_INVOKABLE void placeLabel();
    Q_INVOKABLE void dropLabel();

    // What the canvas works with.
    [[nodiscard]] Tool handTool() const { return m_tool; }
    [[nodiscard]] const sevenrounds::WhiteboardState &state() const { return m_board.state(); }
    [[nodiscard]] const sevenrounds::StrokePoint &tip() const { return m_board.tip(); }
    [[nodiscard]] bool isDrawing() const { return m_board.isDrawing() || m_isErasing; }
    [[nodiscard]] qreal zoom() const { return m_zoom; }
    /// The place that is seen in the upper left corner.
    [[nodiscard]] QPointF origin() const { return m_origin; }
    /// `pressure` is 0 to 1, or negative where the device has none; `isEraser` is the other end of the pen.
    void press(QPointF place, qreal pressure, bool isEraser);
    /// `isEven` asks for squares, circles and level lines.
    void move(QPointF place, qreal pressure, bool isEven);
    void release();
    Q_INVOKABLE void drop();
    /// Zooms by a factor and keeps this place where it is seen.
    void zoomAt(QPointF place, qreal factor);
    void panBy(QPointF distance);
    Q_INVOKABLE void goHome();

signals:
    void toolChanged();
    void boardChanged();
    void savedTextChanged();
    void viewChanged();
    void labelChanged();
    // For the canvas.
    void opened();
    void inked(const QList<sevenrounds::StrokePoint> &points);
    void shapeChanged();
    void repaintNeeded(const QRectF &area);

private:
    void setSavedText(const QString &text);
    void eraseTo(QPointF place);
    void setView(QPointF origin, qreal zoom);

    sevenrounds::WhiteboardService &m_board;
    Tool m_tool = Tool::Pen;
    sevenrounds::StrokeStyle m_style;
    QString m_savedText;
    qreal m_zoom = 1;
    QPointF m_origin;
    QPointF m_start;
    QPointF m_erasedTo;
    QPointF m_labelPlace;
    QString m_label;
    bool m_hasLabel = false;
    bool m_isErasing = false;
    bool m_hasErased = false;
};
