#pragma once

#include "views/widgets/navrail.h"

namespace views {

//! One page in the rail.
class NavButton final : public QAbstractButton
{
    Q_OBJECT
public:
    NavButton(const NavEntry &entry, QWidget *parent);

    const QString &id() const { return m_entry.id; }
    void setBadge(const NavBadge &badge);
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintBadge(QPainter &painter, QRect &room) const;
    void paintDot(QPainter &painter) const;

    NavEntry m_entry;
    NavBadge m_badge = {};
    bool m_collapsed = false;
};

} // namespace views
