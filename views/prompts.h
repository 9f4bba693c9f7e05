#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace views {

//! A question with named answers. Answers say what will happen, never "OK" or "Yes".
struct Question {
    QString title = {};
    QString text = {};
    QString explanation = {};
    QStringList answers = {}; //!< left to right; the last one goes ahead
    int harmless = 0; //!< what Esc and closing answer
    bool dangerous = false; //!< the last answer is drawn as danger, and Enter gives the harmless one
};

//! Questions to the operator and to the desktop. Tests answer in its place. Nothing blocks: the answer comes later, and
//! never after `parent` is gone.
class Prompts
{
public:
    virtual ~Prompts() = default;

    virtual void ask(QWidget *parent, const Question &question, std::function<void(int answer)> answered) = 0;
    virtual void openFile(QWidget *parent, const QString &title, const QStringList &filters,
        std::function<void(const QString &path)> chosen)
        = 0; //!< not called when nothing was chosen
    virtual void saveFile(QWidget *parent, const QString &title, const QString &proposedName,
        const QStringList &filters, std::function<void(const QString &path)> chosen)
        = 0;
    virtual bool openUrl(const QUrl &url) = 0;
    //! Asks for a printer. Not called when none was chosen. `title` names the job.
    virtual void print(QWidget *parent, const QString &title, std::function<void(QPagedPaintDevice &device)> chosen)
        = 0;
};

//! Through Qt's dialogs.
class DesktopPrompts final : public Prompts
{
public:
    void ask(QWidget *parent, const Question &question, std::function<void(int answer)> answered) override;
    void openFile(QWidget *parent, const QString &title, const QStringList &filters,
        std::function<void(const QString &path)> chosen) override;
    void saveFile(QWidget *parent, const QString &title, const QString &proposedName, const QStringList &filters,
        std::function<void(const QString &path)> chosen) override;
    bool openUrl(const QUrl &url) override;
    void print(QWidget *parent, const QString &title, std::function<void(QPagedPaintDevice &device)> chosen) override;
};

} // namespace views
