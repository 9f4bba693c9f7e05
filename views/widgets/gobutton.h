#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace views {

//! What looks like a search field in the colored band: a click opens the dialog that goes anywhere. It keeps its colors
//! in both themes, as the band does.
class GoButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit GoButton(const QString &text, QWidget *parent = nullptr);

    void setHint(const QKeySequence &keys); //!< the first to go when there is little room
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_hint = {};
};

} // namespace views
