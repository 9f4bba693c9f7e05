#pragma once

#include "tables/imported/textenablemodel.h"
#include "views/wizards/textenable/textenablepage.h"

#include <QFutureWatcher>
#include <QTimer>

class QBoxLayout;
class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace views {

class DataTable;
class ErrorBanner;
class TextLabel;
struct OpenedTable;

//! Which numbers: pasted, from a file, or ticked among those that can be text-enabled now.
class HostingNumbersPage final : public TextEnablePage
{
    Q_OBJECT
public:
    HostingNumbersPage(flows::TextEnableFlow &flow, const TextEnableSurroundings &around, QWidget *parent = nullptr);
    ~HostingNumbersPage() override;

    QString name() const override;
    QString explanation() const override;
    QList<QAbstractButton *> headActions() const override;
    QString nextHint() const override;
    bool mayGoOn() const override;
    bool goOn() override;
    void entered() override;
    void takeTyped() override;
    void focusFirst() override;
    void setNarrow(bool narrow) override;

private:
    QWidget *makePaste();
    QWidget *makeTable();
    void openTable(const QString &path);
    void takeTable(const OpenedTable &opened);
    void takeText();
    void takeTicks();
    void showNumbers();
    void tickAll();
    QString summary() const;

    const TextEnableSurroundings &m_around;
    QPushButton *m_open;
    QPushButton *m_again;
    ErrorBanner *m_banner;
    QPlainTextEdit *m_paste;
    QComboBox *m_region;
    QPushButton *m_all;
    TextLabel *m_summary;
    tables::TextEnableModel *m_model;
    DataTable *m_table;
    QBoxLayout *m_sides;
    QTimer m_rest; //!< typing settles before a long text is read again
    bool m_filling = false;
    std::unique_ptr<QFutureWatcher<OpenedTable>> m_reading;
};

} // namespace views
