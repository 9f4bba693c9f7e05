#pragma once

#include "flows/portinflow.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

//! What is still open before the orders go out: errors first, then warnings, each with the way to its page; then what
//! was checked and is all right.
class IssuePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit IssuePanel(QWidget *parent = nullptr);

    void showIssues(const flows::PortInFlow &flow, const std::function<QString(domain::PortInStep)> &pageName);
    int errors() const { return m_errors; }

Q_SIGNALS:
    void pageRequested(domain::PortInStep step, const QString &field);

private:
    struct Item {
        domain::DraftIssue issue = {};
        int numbers = 0; //!< that have it; 0: it is of the draft
    };
    static std::vector<Item> gathered(const std::vector<domain::DraftIssue> &issues);
    void addItems(const QString &heading, const std::vector<Item> &items,
        const std::function<QString(domain::PortInStep)> &pageName);
    void addChecked(const flows::PortInFlow &flow);

    QVBoxLayout *m_column;
    int m_errors = 0;
};

} // namespace views
