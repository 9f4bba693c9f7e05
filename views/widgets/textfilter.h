#pragma once

#include <QLineEdit>
#include <QTimer>

namespace views {

//! Filters the loaded rows as one types, after a short rest. Esc clears it. Shows its shortcut while empty.
class TextFilter final : public QLineEdit
{
    Q_OBJECT
public:
    explicit TextFilter(QWidget *parent = nullptr);

    void setShortcutText(const QString &text);
    void beginTyping(); //!< by its shortcut: what is there is selected

Q_SIGNALS:
    void filterChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_shortcut = {};
    QTimer m_rest;
};

} // namespace views
