#pragma once

#include "app/workspace.h"
#include "views/dialogs/numbers/numberchangedialog.h"
#include "views/widgets/band.h"

#include <QPointer>

namespace views {
class Prompts;
}

namespace app {

//! The dialogs that change numbers: each with a flow of its own, whose readings reach everybody who shows the number.
class NumberDialogs final : public QObject
{
    Q_OBJECT

public:
    NumberDialogs(Workspace &workspace, views::Prompts &prompts, const views::BandInfo &band, QWidget *window);

    void change(const QString &number, const views::NumberChangeDialog::Start &start = {},
        flows::NumberHost host = flows::NumberHost::Numbers);
    void relink(const QString &number, flows::NumberHost host = flows::NumberHost::Numbers);
    void changeMany(const std::vector<domain::ActiveNumber> &numbers,
        domain::NumberMember member = domain::NumberMember::DisplayName);
    void release(const QStringList &numbers);
    void protect(const QStringList &numbers);
    void emergencyAddress(const domain::ActiveNumber &number);
    //! What an earlier run left half done, once in this run.
    void offerLeft();
    //! What was left half done, one after the other.
    void goOn();
    int left() const { return m_leftCount; }

Q_SIGNALS:
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);
    //! An imported one was read or changed: who shows it reads it by its own API.
    void importedRead(const QString &number);
    //! What 911 is told of it was changed, or may have been.
    void addressChanged(const QString &number);
    //! So many changes are half done, and no dialog is at one of them.
    void leftChanged(int jobs);

private:
    void openRelink(const QString &number, flows::NumberHost host, const std::optional<domain::NumberSettings> &wanted,
        const std::optional<domain::NumberJob> &left);
    void tellRead(flows::NumberHost host, const domain::ActiveNumber &number, const QDateTime &readAt);
    void openBulk(const std::vector<domain::ActiveNumber> &numbers, const std::optional<domain::NumberMember> &member,
        const std::optional<domain::NumberJob> &left);
    void open(QDialog *dialog);
    void openNext();
    void openLeft(const domain::NumberJob &job);
    void follow(QDialog *dialog, bool isLeft);
    void countLeft();
    void see(const domain::NumberSettings &settings);

    Workspace &m_workspace;
    views::Prompts &m_prompts;
    const views::BandInfo &m_band;
    QWidget *m_window;
    std::vector<domain::NumberJob> m_queue; //!< left half done, and to be opened after this one
    QPointer<QDialog> m_atWork; //!< it has a change of its own in the store
    int m_leftCount = 0;
    bool m_offered = false; //!< in this run
};

} // namespace app
