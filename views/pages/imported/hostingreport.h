#pragma once

#include "flows/imported/hostingdetail.h"
#include "tables/roles.h"

#include <QWidget>

namespace views {

class TextLabel;

//! A bar with one part per kind, for what stands beside it in words.
class ReportBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ReportBar(QWidget *parent = nullptr);

    void setParts(const std::vector<tables::BarPart> &parts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<tables::BarPart> m_parts = {};
};

//! The report of a hosting order: five figures, four of them with a bar. What failed is counted from the numbers, as
//! the report does not say it.
class HostingReport final : public QWidget
{
    Q_OBJECT
public:
    explicit HostingReport(QWidget *parent = nullptr);

    void show(const flows::HostingDetailFlow &detail);

private:
    struct Tile {
        QWidget *box = nullptr;
        TextLabel *figure = nullptr;
        TextLabel *of = nullptr;
        ReportBar *bar = nullptr;
        TextLabel *words = nullptr;
        TextLabel *failed = nullptr;
    };

    Tile addTile(const QString &name, const QString &objectName, bool hasBar);
    //! What the server told of one step, beside what its numbers tell.
    struct Step {
        std::optional<int> told = {};
        std::optional<int> total = {};
        int failed = 0;
        QString nothingToDo = {};
        bool isOver = false; //!< nothing more comes of it
    };
    static void fill(const Tile &tile, const Step &step);

    Tile m_total;
    Tile m_osr;
    Tile m_platform;
    Tile m_campaign;
    Tile m_staff;
};

} // namespace views
