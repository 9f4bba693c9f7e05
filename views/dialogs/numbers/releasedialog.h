#pragma once

#include "flows/numbers/releaseflow.h"
#include "tables/numbers/releasemodel.h"
#include "views/dialogs/numbers/numberdialog.h"

#include <QSet>
#include <QTimer>

class QCheckBox;
class QLineEdit;

namespace views {

class DataTable;
class ProgressStrip;
class TextLabel;

//! The last look before numbers are released: what stands in the way of each, and what it means. What is asked for has
//! to be typed. Afterwards it says what became of each, and until when it works.
class ReleaseDialog final : public NumberDialog
{
    Q_OBJECT

public:
    //! Takes the flow.
    ReleaseDialog(std::unique_ptr<flows::ReleaseFlow> flow, const BandInfo &band, QWidget *parent = nullptr);
    ~ReleaseDialog() override;

    void reject() override;

private:
    QWidget *buildContent();
    void buildFooter();
    void connectFlow();
    void showRows();
    void follow();
    void followFooter();
    QString explanation() const;
    //! What has to be typed: the last digits of the one number, or how many they are.
    QString expected() const;
    bool hasWarnings() const;

    std::unique_ptr<flows::ReleaseFlow> m_flow;
    QSet<int> m_moved;
    QTimer m_soon;
    bool m_asked = false;
    tables::ReleaseModel *m_model;
    DataTable *m_table = nullptr;
    TextLabel *m_words;
    ProgressStrip *m_strip;
    QCheckBox *m_warnings = nullptr;
    TextLabel *m_ask = nullptr;
    QLineEdit *m_typed = nullptr;
    TextLabel *m_why = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
