#pragma once

#include "app/tour/tourrunner.h"
#include "views/prompts.h"

#include <QAbstractButton>
#include <QDateTime>

#include <algorithm>

namespace views {
class MainWindow;
class WizardDialog;
} // namespace views

namespace app {

class Program;

//! Answers questions during the tour as a person would, and picks the file that the tour has made.
class TourPrompts final : public views::Prompts
{
public:
    QString file = {}; //!< what openFile() picks
    QUrl opened = {}; //!< what openUrl() was asked for

    void ask(QWidget *parent, const views::Question &question, std::function<void(int)> answered) override;
    void openFile(QWidget *parent, const QString &title, const QStringList &filters,
        std::function<void(const QString &)> chosen) override;
    void saveFile(QWidget *parent, const QString &title, const QString &proposedName, const QStringList &filters,
        std::function<void(const QString &)> chosen) override;
    bool openUrl(const QUrl &url) override;
    //! Chooses no printer: a tour wastes no paper.
    void print(QWidget *parent, const QString &title, std::function<void(QPagedPaintDevice &)> chosen) override;
};

//! The hands and eyes of the tour: finds controls by their object names, as the tests do.
class TourScript
{
public:
    TourScript(Program &program, TourPrompts &prompts, TourRunner &runner, const QString &folder);

    void addWorklist();
    void addOrders();
    void addPortIn();
    void addActivation();
    void addCampaign();
    void addBuy();
    void addRepair();
    void addCalendar();
    void addNumbers();
    void addChangeNumbers();
    void addFind();
    void addActivity();
    void addHistory();
    void addNumberOrder();
    void addHosting();
    void addQualify();
    void addTextEnable(); //!< of what addQualify() has proven
    void addSettings();

private:
    views::MainWindow *window() const;
    views::WizardDialog *wizard() const;
    QWidget *dialog(const QString &objectName) const;
    QWidget *root() const; //!< the wizard while it is open, else the window

    //! The one of that name that can be seen; null when there is none.
    template <class W>
    W *find(const QString &objectName) const
    {
        const auto all = root() ? root()->findChildren<W *>(objectName) : QList<W *>();
        const auto at = std::ranges::find_if(all, [](const W *widget) { return widget->isVisible(); });
        return at == all.end() ? nullptr : *at;
    }
    void click(const QString &objectName) const;
    //! Clicks it as soon as it can be: what a step presses last waits for what came before.
    std::function<bool()> press(const QString &objectName) const;
    void type(const QString &objectName, const QString &text) const;
    void leave(QWidget *dialog) const; //!< as Escape does; nothing when there is none
    void chooseTab(const QString &tabBar, int tab) const;
    bool isShown(const QString &objectName) const;
    //! So that the pseudo-language can be toured as well.
    static QString withoutAccents(const QString &text);
    bool says(const QString &objectName, const QString &text) const;
    int rows(const QString &table) const;
    void step(const QString &name, const QString &checked, std::function<void()> act, std::function<bool()> seen);
    //! \p press comes after \p act, as soon as it can.
    void pressStep(const QString &name, const QString &checked, std::function<void()> act, std::function<bool()> press,
        std::function<bool()> seen);
    void wizardStep(const QString &name, const QString &checked, std::function<void()> act, std::function<bool()> seen);
    bool makeLetter() const;
    QDateTime readyReadAt() const;
    void addMadeLetter(std::function<void()> next);

    Program &m_program;
    TourPrompts &m_prompts;
    TourRunner &m_runner;
    const QString m_letter;
    const QString m_hosted = QStringLiteral("+14045550199"); //!< is qualified, proven and text-enabled
    QDateTime m_dayBegan = {}; //!< when the ready groups were last read before a day was made to pass
};

} // namespace app
