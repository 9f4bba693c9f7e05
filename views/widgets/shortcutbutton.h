#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace views {

//! A push button that also shows its shortcut, small, while there is room. The shortcut is the window's action, so it
//! is only told here.
class ShortcutButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit ShortcutButton(const QString &text, QWidget *parent = nullptr);

    //! The second text, as a key or in words ("14 numbers").
    void setHint(const QKeySequence &keys);
    void setHint(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int hintWidth() const;

    QString m_hint = {};
};

} // namespace views
