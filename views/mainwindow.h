#pragma once

#include "views/page.h"
#include "views/widgets/band.h"
#include "views/widgets/navrail.h"
#include "views/widgets/statusline.h"

#include <QMainWindow>

#include <functional>
#include <map>
#include <vector>

class QMenu;
class QStackedWidget;

namespace views {

class SimulationStrip;

//! One page of the rail: built when it is first shown.
struct PageSpec {
    QString id = {};
    Icon icon = Icon::None;
    QString title = {};
    QString section = {};
    QKeySequence shortcut = {};
    std::function<Page *()> create = {}; //!< the window takes ownership
};

//! The frame around the pages, built from a table. It knows no page by name.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(std::vector<PageSpec> pages, QWidget *parent = nullptr);

    void setBand(const BandInfo &info);
    void setTime(const QString &text);
    void setConnection(Connection connection, const QString &detail = {});
    void setBadge(const QString &pageId, const NavBadge &badge);
    void setSimulated(bool simulated); //!< shows the simulation strip
    SimulationStrip *simulationStrip() const { return m_simulation; }

    void showPage(const QString &id);
    QString currentPageId() const;
    Page *page(const QString &id); //!< builds it if needed
    Page *currentPage() const;
    //! Shows a page inside the current one (an order); Esc or its backRequested() closes it. Takes ownership.
    void open(Page *inner);
    void closeInner();

    enum class Menu : quint8 { File, Edit, View, Go, Order, Tools, Help };
    QMenu *menu(Menu which) const { return m_menus.at(which); } //!< the program adds its own entries

    //! Where it stood and how the rail was; an unreadable value changes nothing.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    void newPortInRequested(); //!< Ctrl+N
    void closing(); //!< the moment to remember the layout
    void currentPageChanged(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildMenus();
    void adopt(Page *page);
    void pageSwitched();
    void updateTitle();
    void updateOrderMenu();
    void goBack();
    void dropInner();

    std::vector<PageSpec> m_specs;
    std::map<QString, Page *> m_pages = {};
    std::map<Menu, QMenu *> m_menus = {};
    Band *m_band;
    NavRail *m_rail;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    SimulationStrip *m_simulation;
    QAction *m_next = nullptr;
    Page *m_inner = nullptr;
    QString m_current = {};
    bool m_wasNarrow = false;
};

} // namespace views
