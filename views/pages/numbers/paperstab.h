#pragma once

#include "domain/numbers/registrationrules.h"
#include "flows/numbers/paperupload.h"
#include "store/numberorders.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

class ErrorBanner;
class PaperCard;
class ProgressStrip;
class Prompts;
class TextLabel;

//! The papers of one number order: those that must be there first.
class PapersTab final : public QWidget
{
    Q_OBJECT
public:
    PapersTab(flows::PaperUpload &upload, Prompts &prompts, QWidget *parent = nullptr);

    void showOrder(const store::KnownNumberOrder &known);

private:
    void connectFlow();
    void addCard(const domain::PaperLine &paper);
    void chooseFile(PaperCard *card);
    void openTemplate(const QUrl &url);
    void follow();

    flows::PaperUpload &m_upload;
    Prompts &m_prompts;
    domain::NumberOrderId m_order = {};
    bool m_takesPapers = false;
    bool m_asked = false; //!< what is asked for is known
    std::vector<domain::PaperLine> m_papers = {};
    std::vector<PaperCard *> m_cards = {};
    ErrorBanner *m_banner;
    ProgressStrip *m_progress;
    TextLabel *m_none;
    QVBoxLayout *m_column = nullptr;
};

} // namespace views
