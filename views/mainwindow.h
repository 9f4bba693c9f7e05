#pragma once

#include "views/pagestack.h"
#include "views/widgets/band.h"
#include "views/widgets/navrail.h"
#include "views/widgets/statusline.h"

#include <QMainWindow>

#include <map>
#include <vector>

class QMenu;

namespace views {

class ErrorBanner;
class SimulationStrip;
struct ErrorText;

//! The frame around the pages, built from a table. It knows no page by name.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(std::vector<PageSpec> pages, QWidget *parent = nullptr);

    void setBand(const BandInfo &info);
    void setTime(const QString &text);
    void setConnection(Connection connection, const QString &detail = {});
    //! What is wrong with this computer, above every page until it is closed.
    void showTrouble(const ErrorText &text);
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

    //! Where it stood and how the rail was, not the page: one that nobody looks at reads nothing. An unreadable value
    //! changes nothing.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    void newPortInRequested(); //!< Ctrl+N
    void goRequested(); //!< Ctrl+K, and the field in the band
    void closing(); //!< the moment to remember the layout
    void currentPageChanged(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildMenus();
    void updatePage();
    void updateStatus();
    void updateSimulation();
    void updateTitle();
    void updateOrderMenu();
    void goBack();

    std::map<Menu, QMenu *> m_menus = {};
    Band *m_band;
    ErrorBanner *m_trouble;
    NavRail *m_rail;
    PageStack *m_stack;
    StatusLine *m_status;
    SimulationStrip *m_simulation;
    QAction *m_next = nullptr;
    bool m_wasNarrow = false;
};

} // namespace views
