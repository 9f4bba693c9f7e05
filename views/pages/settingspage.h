#pragma once

#include "views/page.h"
#include "views/style/icons.h"

#include <functional>
#include <vector>

class QStackedWidget;

namespace views {

class NavRail;

//! Settings: sections at the left, the chosen one beside them. Built from a table, it knows no section by name.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    struct Section {
        QString id = {};
        Icon icon = Icon::None;
        QString title = {};
        QWidget *widget = nullptr; //!< the page takes ownership
        std::function<void()> shown = {}; //!< it is looked at
        std::function<void()> refresh = {}; //!< F5
    };

    explicit SettingsPage(std::vector<Section> sections, QWidget *parent = nullptr);

    void showSection(const QString &id);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;

private:
    const Section *current() const;

    std::vector<Section> m_sections;
    NavRail *m_rail;
    QStackedWidget *m_stack;
};

} // namespace views
