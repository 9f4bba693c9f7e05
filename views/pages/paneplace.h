#pragma once

#include "views/style/metrics.h"

#include <QObject>

#include <optional>

class QSplitter;
class QWidget;

namespace views {

//! From what sizes of a page on there is room for its pane.
struct PaneRoom {
    int beside = metrics::stackPaneBelow - metrics::navWidth; //!< wide
    int under = 700; //!< high
};

//! Where the pane of a list stands: beside the list, under it on a narrow and high page, and nowhere while the list
//! needs the room or holds nothing. Who asks for the pane, or sends it away, has it so.
class PanePlace final : public QObject
{
public:
    //! \p splitter is of \p page, and holds the list first and the pane last.
    explicit PanePlace(QWidget &page, QSplitter &splitter, PaneRoom room = {});

    //! An empty list has no pane, whatever was asked for.
    void setEmpty(bool empty);
    //! F8.
    void toggle();
    //! Shows the pane where it does not stand yet.
    void ask();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool hasRoom() const;
    void place();

    QWidget &m_page;
    QSplitter &m_splitter;
    QWidget &m_pane;
    const PaneRoom m_room;
    std::optional<bool> m_wanted = {}; //!< nothing: where there is room
    bool m_empty = false;
};

} // namespace views
