<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>app::Shell</name>
    <message numerus="yes">
        <source>%n item(s) need you</source>
        <translation>
            <numerusform>%n item need you</numerusform>
            <numerusform>%n items need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Simulation</name>
    <message numerus="yes">
        <source>%n day(s) passed.</source>
        <translation>
            <numerusform>%n day passed.</numerusform>
            <numerusform>%n days passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) passed.</source>
        <translation>
            <numerusform>%n hour passed.</numerusform>
            <numerusform>%n hours passed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::AvailableModel</name>
    <message numerus="yes">
        <source>Charged every %n month(s)</source>
        <translation>
            <numerusform>Charged every %n month</numerusform>
            <numerusform>Charged every %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::BarText</name>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%n locked</numerusform>
            <numerusform>%n locked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::CampaignOrdersModel</name>
    <message numerus="yes">
        <source>goes on with %n number(s)</source>
        <translation>
            <numerusform>goes on with %n number</numerusform>
            <numerusform>goes on with %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::CampaignsModel</name>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be ordered</source>
        <translation>
            <numerusform>%n to be ordered</numerusform>
            <numerusform>%n to be ordered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet</source>
        <translation>
            <numerusform>%n not read yet</numerusform>
            <numerusform>%n not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of unknown outcome</source>
        <translation>
            <numerusform>%1, %n of unknown outcome</numerusform>
            <numerusform>%1, %n of unknown outcome</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n still to be sent</source>
        <translation>
            <numerusform>%1, %n still to be sent</numerusform>
            <numerusform>%1, %n still to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::CountText</name>
    <message numerus="yes">
        <source>%n canceled</source>
        <translation>
            <numerusform>%n canceled</numerusform>
            <numerusform>%n canceled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excluded</source>
        <translation>
            <numerusform>%n excluded</numerusform>
            <numerusform>%n excluded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not stated</source>
        <translation>
            <numerusform>%n not stated</numerusform>
            <numerusform>%n not stated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::DraftsModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::GroupsModel</name>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n without</numerusform>
            <numerusform>%n without</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::HistoryModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::HostingOrdersModel</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::HostingText</name>
    <message numerus="yes">
        <source>Completed, %n failed</source>
        <translation>
            <numerusform>Completed, %n failed</numerusform>
            <numerusform>Completed, %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::NumberChangeText</name>
    <message numerus="yes">
        <source>The name is longer than %n characters.</source>
        <translation>
            <numerusform>The name is longer than %n character.</numerusform>
            <numerusform>The name is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::NumberOrderText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::OrdersModel</name>
    <message numerus="yes">
        <source>%n business day(s) early</source>
        <translation>
            <numerusform>%n business day early</numerusform>
            <numerusform>%n business days early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s) late</source>
        <translation>
            <numerusform>%n business day late</numerusform>
            <numerusform>%n business days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::PlanModel</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::PlanText</name>
    <message numerus="yes">
        <source>%n business day(s) ago</source>
        <translation>
            <numerusform>%n business day ago</numerusform>
            <numerusform>%n business days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n business day(s)</source>
        <translation>
            <numerusform>for %n business day</numerusform>
            <numerusform>for %n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s) early</source>
        <translation>
            <numerusform>%n business day early</numerusform>
            <numerusform>%n business days early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s) late</source>
        <translation>
            <numerusform>%n business day late</numerusform>
            <numerusform>%n business days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) early</source>
        <translation>
            <numerusform>%n day early</numerusform>
            <numerusform>%n days early</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::QualifiedText</name>
    <message numerus="yes">
        <source>sent %1, %n business day(s)</source>
        <comment>date, how long ago</comment>
        <translation>
            <numerusform>sent %1, %n business day</numerusform>
            <numerusform>sent %1, %n business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::WorkText</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n number(s)</source>
        <comment>so many of the order's numbers</comment>
        <translation>
            <numerusform>%1 of %n number</numerusform>
            <numerusform>%1 of %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) rejected</source>
        <translation>
            <numerusform>%n number rejected</numerusform>
            <numerusform>%n numbers rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FOC %n business day(s) early</source>
        <translation>
            <numerusform>FOC %n business day early</numerusform>
            <numerusform>FOC %n business days early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FOC %n business day(s) late</source>
        <translation>
            <numerusform>FOC %n business day late</numerusform>
            <numerusform>FOC %n business days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No FOC after %n business day(s)</source>
        <translation>
            <numerusform>No FOC after %n business day</numerusform>
            <numerusform>No FOC after %n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n in the project</source>
        <translation>
            <numerusform>of %n in the project</numerusform>
            <numerusform>of %n in the project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) not hosted</source>
        <translation>
            <numerusform>%n number not hosted</numerusform>
            <numerusform>%n numbers not hosted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not signed after %n business day(s)</source>
        <translation>
            <numerusform>Not signed after %n business day</numerusform>
            <numerusform>Not signed after %n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer after %n business day(s)</source>
        <translation>
            <numerusform>No answer after %n business day</numerusform>
            <numerusform>No answer after %n business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ActivationDialog</name>
    <message numerus="yes">
        <source>Activate %n groups</source>
        <translation>
            <numerusform>Activate %n groups</numerusform>
            <numerusform>Activate %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go, with %n warning(s)</source>
        <translation>
            <numerusform>Go, with %n warning</numerusform>
            <numerusform>Go, with %n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ActivityPage</name>
    <message numerus="yes">
        <source>%1 · %Ln to find out</source>
        <translation>
            <numerusform>%1 · %Ln to find out</numerusform>
            <numerusform>%1 · %Ln to find out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ActivityWords</name>
    <message numerus="yes">
        <source>%n further change(s)</source>
        <translation>
            <numerusform>%n further change</numerusform>
            <numerusform>%n further changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next look in %n s</source>
        <translation>
            <numerusform>next look in %n s</numerusform>
            <numerusform>next look in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::AddQualifiedDialog</name>
    <message numerus="yes">
        <source>%n number(s) could not be looked for. Edit the text to try again.</source>
        <translation>
            <numerusform>%n number could not be looked for. Edit the text to try again.</numerusform>
            <numerusform>%n numbers could not be looked for. Edit the text to try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are set aside.</source>
        <translation>
            <numerusform>%n is set aside.</numerusform>
            <numerusform>%n are set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are added. Sinch finds out now whether they can be text-enabled.</source>
        <translation>
            <numerusform>%n number is added. Sinch finds out now whether it can be text-enabled.</numerusform>
            <numerusform>%n numbers are added. Sinch finds out now whether they can be text-enabled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::BulkChangeDialog</name>
    <message numerus="yes">
        <source>%n number(s) were changed again since, and stay.</source>
        <translation>
            <numerusform>%n number was changed again since, and stays.</numerusform>
            <numerusform>%n numbers were changed again since, and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) could not be read, and stay.</source>
        <translation>
            <numerusform>%n number could not be read, and stays.</numerusform>
            <numerusform>%n numbers could not be read, and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the file could not be understood.</source>
        <translation>
            <numerusform>%n row of the file could not be understood.</numerusform>
            <numerusform>%n rows of the file could not be understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n number(s) had before is in %1.</source>
        <translation>
            <numerusform>What %n number had before is in %1.</numerusform>
            <numerusform>What %n numbers had before is in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not changed</source>
        <translation>
            <numerusform>%n not changed</numerusform>
            <numerusform>%n not changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an unknown outcome, being found out by reading</source>
        <translation>
            <numerusform>%n with an unknown outcome, being found out by reading</numerusform>
            <numerusform>%n with an unknown outcome, being found out by reading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unlinked and not linked again</source>
        <translation>
            <numerusform>%n unlinked and not linked again</numerusform>
            <numerusform>%n unlinked and not linked again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::CalendarPage</name>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n page went to the printer.</numerusform>
            <numerusform>%n pages went to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to %1.</source>
        <translation>
            <numerusform>%n event written to %1.</numerusform>
            <numerusform>%n events written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::CallbackSecretBox</name>
    <message numerus="yes">
        <source>It needs 32 to 64 letters, digits and hyphens. This has %n character(s).</source>
        <translation>
            <numerusform>It needs 32 to 64 letters, digits and hyphens. This has %n character.</numerusform>
            <numerusform>It needs 32 to 64 letters, digits and hyphens. This has %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::CampaignsPage</name>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ChallengeDialog</name>
    <message numerus="yes">
        <source>%n code(s) told from this desk so far.</source>
        <translation>
            <numerusform>%n code told from this desk so far.</numerusform>
            <numerusform>%n codes told from this desk so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DayPane</name>
    <message numerus="yes">
        <source>%n due</source>
        <comment>so many things on a day</comment>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DraftsPage</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n to look at</source>
        <translation>
            <numerusform>%1 · %n to look at</numerusform>
            <numerusform>%1 · %n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::EarlyStrip</name>
    <message numerus="yes">
        <source>And %n more: set State to Early FOC.</source>
        <translation>
            <numerusform>And %n more: set State to Early FOC.</numerusform>
            <numerusform>And %n more: set State to Early FOC.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more early FOC(s)</source>
        <translation>
            <numerusform>And %n more early FOC</numerusform>
            <numerusform>And %n more early FOCs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ErrorText</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::Evidence</name>
    <message numerus="yes">
        <source>%1; %n number(s) without</source>
        <translation>
            <numerusform>%1; %n number without</numerusform>
            <numerusform>%1; %n numbers without</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) went into %1.</source>
        <translation>
            <numerusform>%Ln row went into %1.</numerusform>
            <numerusform>%Ln rows went into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %Ln row(s)…</source>
        <translation>
            <numerusform>&amp;Export %Ln row…</numerusform>
            <numerusform>&amp;Export %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written</source>
        <translation>
            <numerusform>%Ln row written</numerusform>
            <numerusform>%Ln rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) had gone meanwhile.</source>
        <translation>
            <numerusform>%Ln row had gone meanwhile.</numerusform>
            <numerusform>%Ln rows had gone meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FormOrGrid</name>
    <message numerus="yes">
        <source>Use the form for all: drop what %n number(s) have of their own</source>
        <translation>
            <numerusform>Use the form for all: drop what %n number have of their own</numerusform>
            <numerusform>Use the form for all: drop what %n numbers have of their own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::GroupsPanel</name>
    <message numerus="yes">
        <source>The ready list names other numbers: %n differ</source>
        <translation>
            <numerusform>The ready list names other numbers: %n differ</numerusform>
            <numerusform>The ready list names other numbers: %n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) not Confirmed</source>
        <translation>
            <numerusform>%n number not Confirmed</numerusform>
            <numerusform>%n numbers not Confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have no voice service</source>
        <translation>
            <numerusform>%n number have no voice service</numerusform>
            <numerusform>%n numbers have no voice service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have no emergency address</source>
        <translation>
            <numerusform>%n number have no emergency address</numerusform>
            <numerusform>%n numbers have no emergency address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HistoryPage</name>
    <message numerus="yes">
        <source>the newest %n change(s)</source>
        <translation>
            <numerusform>the newest %n change</numerusform>
            <numerusform>the newest %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HostingIssueText</name>
    <message numerus="yes">
        <source>At most %n number(s) go into one request.</source>
        <translation>
            <numerusform>At most %n number goes into one request.</numerusform>
            <numerusform>At most %n numbers go into one request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are there twice.</source>
        <translation>
            <numerusform>%n number is there twice.</numerusform>
            <numerusform>%n numbers are there twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are not of the US or Canada.</source>
        <translation>
            <numerusform>%n number is not of the US or Canada.</numerusform>
            <numerusform>%n numbers are not of the US or Canada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n toll-free number(s) are among the local ones: they go another way.</source>
        <translation>
            <numerusform>%n toll-free number is among the local ones: it goes another way.</numerusform>
            <numerusform>%n toll-free numbers are among the local ones: they go another way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n local number(s) are among the toll-free ones: they go another way.</source>
        <translation>
            <numerusform>%n local number is among the toll-free ones: it goes another way.</numerusform>
            <numerusform>%n local numbers are among the toll-free ones: they go another way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) seem to be of the other country.</source>
        <translation>
            <numerusform>%n number seems to be of the other country.</numerusform>
            <numerusform>%n numbers seem to be of the other country.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n toll-free number(s) want a letter that is signed: a blanket one does not do.</source>
        <translation>
            <numerusform>%n toll-free number wants a letter that is signed: a blanket one does not do.</numerusform>
            <numerusform>%n toll-free numbers want a letter that is signed: a blanket one does not do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the numbers cannot go: the list of numbers says why.</source>
        <translation>
            <numerusform>%n of the numbers cannot go: the list of numbers says why.</numerusform>
            <numerusform>%n of the numbers cannot go: the list of numbers says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HostingNumbersPage</name>
    <message numerus="yes">
        <source>%n hosting order(s)</source>
        <translation>
            <numerusform>%n hosting order</numerusform>
            <numerusform>%n hosting orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n toll-free number(s) go in one of their own.</source>
        <translation>
            <numerusform>%n toll-free number goes in one of its own.</numerusform>
            <numerusform>%n toll-free numbers go in one of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HostingNumbersView</name>
    <message numerus="yes">
        <source>Filter these %n rows</source>
        <translation>
            <numerusform>Filter this %n row</numerusform>
            <numerusform>Filter these %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n number(s) match.</source>
        <translation>
            <numerusform>None of the %n number match.</numerusform>
            <numerusform>None of the %n numbers match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HostingOrderPage</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n number(s)</source>
        <translation>
            <numerusform>%1 of %n number</numerusform>
            <numerusform>%1 of %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Open %n failure(s)</source>
        <translation>
            <numerusform>&amp;Open %n failure</numerusform>
            <numerusform>&amp;Open %n failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HostingOrdersPage</name>
    <message numerus="yes">
        <source>%n hosting order(s)</source>
        <translation>
            <numerusform>%n hosting order</numerusform>
            <numerusform>%n hosting orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n hosting order(s) match.</source>
        <translation>
            <numerusform>None of the %n hosting order match.</numerusform>
            <numerusform>None of the %n hosting orders match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of plan and campaign</source>
        <translation>
            <numerusform>%n pair of plan and campaign</numerusform>
            <numerusform>%n pairs of plan and campaign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state(s)</source>
        <translation>
            <numerusform>%n state</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed: the list may be incomplete.</source>
        <translation>
            <numerusform>%n of them failed: the list may be incomplete.</numerusform>
            <numerusform>%n of them failed: the list may be incomplete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not asked: the list may be incomplete. F5 asks for more.</source>
        <translation>
            <numerusform>%n more was not asked: the list may be incomplete. F5 asks for more.</numerusform>
            <numerusform>%n more were not asked: the list may be incomplete. F5 asks for more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HostingPane</name>
    <message numerus="yes">
        <source>Open %n failure(s)</source>
        <translation>
            <numerusform>Open %n failure</numerusform>
            <numerusform>Open %n failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HostingReport</name>
    <message numerus="yes">
        <source>%n to go,</source>
        <translation>
            <numerusform>%n to go,</numerusform>
            <numerusform>%n to go,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done,</source>
        <translation>
            <numerusform>%n not done,</numerusform>
            <numerusform>%n not done,</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HostingReviewPage</name>
    <message numerus="yes">
        <source>%n hosting order(s) will be made in %1. Nothing of them has been sent yet.</source>
        <translation>
            <numerusform>%n hosting order will be made in %1. Nothing of it has been sent yet.</numerusform>
            <numerusform>%n hosting orders will be made in %1. Nothing of them has been sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HostingServicesPage</name>
    <message numerus="yes">
        <source>Campaign and NNID are for local numbers: the %n toll-free one(s) go without them.</source>
        <translation>
            <numerusform>Campaign and NNID are for local numbers: the %n toll-free one goes without them.</numerusform>
            <numerusform>Campaign and NNID are for local numbers: the %n toll-free ones go without them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ImportNumbersDialog</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n go into one.</source>
        <translation>
            <numerusform>At most %n goes into one.</numerusform>
            <numerusform>At most %n go into one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be imported.</source>
        <translation>
            <numerusform>%n cannot be imported.</numerusform>
            <numerusform>%n cannot be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported already</source>
        <translation>
            <numerusform>%n imported already</numerusform>
            <numerusform>%n imported already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <translation>
            <numerusform>%n not imported</numerusform>
            <numerusform>%n not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an unknown outcome, being found out by reading</source>
        <translation>
            <numerusform>%n with an unknown outcome, being found out by reading</numerusform>
            <numerusform>%n with an unknown outcome, being found out by reading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n again, with the &amp;migration</source>
        <translation>
            <numerusform>Import %n again, with the &amp;migration</numerusform>
            <numerusform>Import %n again, with the &amp;migration</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ImportWords</name>
    <message numerus="yes">
        <source>%n row(s) without a number are passed over: %1.</source>
        <translation>
            <numerusform>%n row without a number are passed over: %1.</numerusform>
            <numerusform>%n rows without a number are passed over: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) cannot be read, and are set aside: %1.</source>
        <translation>
            <numerusform>%n number cannot be read, and are set aside: %1.</numerusform>
            <numerusform>%n numbers cannot be read, and are set aside: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are too short: %1.</source>
        <translation>
            <numerusform>%n row are too short: %1.</numerusform>
            <numerusform>%n rows are too short: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A spreadsheet rounded %n cell(s), digits are gone: %1. Format the column as text and export again.</source>
        <translation>
            <numerusform>A spreadsheet rounded %n cell, digits are gone: %1. Format the column as text and export again.</numerusform>
            <numerusform>A spreadsheet rounded %n cells, digits are gone: %1. Format the column as text and export again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) cannot be read: %1.</source>
        <translation>
            <numerusform>%n date cannot be read: %1.</numerusform>
            <numerusform>%n dates cannot be read: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) of service are not known: %1.</source>
        <translation>
            <numerusform>%n type of service are not known: %1.</numerusform>
            <numerusform>%n types of service are not known: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ZIP(s) had lost a leading zero, which was put back: %1.</source>
        <translation>
            <numerusform>%n ZIP had lost a leading zero, which was put back: %1.</numerusform>
            <numerusform>%n ZIPs had lost a leading zero, which was put back: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The workbook keeps %n PIN(s) or account(s) as numbers: if one began with zeros, they are gone: %1.</source>
        <translation>
            <numerusform>The workbook keeps %n PIN or account as numbers: if one began with zeros, they are gone: %1.</numerusform>
            <numerusform>The workbook keeps %n PINs or accounts as numbers: if one began with zeros, they are gone: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Instead of a value, %n cell(s) hold an error of the spreadsheet: %1.</source>
        <translation>
            <numerusform>Instead of a value, %n cell hold an error of the spreadsheet: %1.</numerusform>
            <numerusform>Instead of a value, %n cells hold an error of the spreadsheet: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has no value for %n formula(s): %1. Open it in a spreadsheet and save it again.</source>
        <translation>
            <numerusform>The file has no value for %n formula: %1. Open it in a spreadsheet and save it again.</numerusform>
            <numerusform>The file has no value for %n formulas: %1. Open it in a spreadsheet and save it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ImportedPage</name>
    <message numerus="yes">
        <source>%n imported number(s)</source>
        <translation>
            <numerusform>%n imported number</numerusform>
            <numerusform>%n imported numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked for %n pair(s) of plan and campaign, %1 could not be read</source>
        <translation>
            <numerusform>Asked for %n pair of plan and campaign, %1 could not be read</numerusform>
            <numerusform>Asked for %n pairs of plan and campaign, %1 could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked for %n pair(s) of plan and campaign</source>
        <translation>
            <numerusform>Asked for %n pair of plan and campaign</numerusform>
            <numerusform>Asked for %n pairs of plan and campaign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n number(s) match.</source>
        <translation>
            <numerusform>The %n number does not match.</numerusform>
            <numerusform>None of the %n numbers match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::InventoryPage</name>
    <message numerus="yes">
        <source>The server counted %n number(s) more than it sent: some came while the list was read, or it does not tell them. F5 reads all numbers again.</source>
        <translation>
            <numerusform>The server counted %n number more than it sent: some came while the list was read, or it does not tell them. F5 reads all numbers again.</numerusform>
            <numerusform>The server counted %n numbers more than it sent: some came while the list was read, or it does not tell them. F5 reads all numbers again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of numbers left half done.</source>
        <translation>
            <numerusform>%n change of numbers was left half done.</numerusform>
            <numerusform>%n changes of numbers were left half done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) ticked</source>
        <translation>
            <numerusform>%Ln number ticked</numerusform>
            <numerusform>%Ln numbers ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::InvoiceDialog</name>
    <message numerus="yes">
        <source>Of these, %n are marked as sent already.</source>
        <translation>
            <numerusform>Of these, %n is marked as sent already.</numerusform>
            <numerusform>Of these, %n are marked as sent already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::IssuePanel</name>
    <message numerus="yes">
        <source>%n to mend before submitting</source>
        <translation>
            <numerusform>%n to mend before submitting</numerusform>
            <numerusform>%n to mend before submitting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open warning(s)</source>
        <translation>
            <numerusform>%n open warning</numerusform>
            <numerusform>%n open warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n number(s).</source>
        <translation>
            <numerusform>For %n number.</numerusform>
            <numerusform>For %n numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::IssueText</name>
    <message numerus="yes">
        <source>Short notice: %n business day(s)</source>
        <translation>
            <numerusform>Short notice: %n business day</numerusform>
            <numerusform>Short notice: %n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carriers usually want %n for that many numbers.</source>
        <translation>
            <numerusform>Carriers usually want %n for that many numbers.</numerusform>
            <numerusform>Carriers usually want %n for that many numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) not looked for in other orders</source>
        <translation>
            <numerusform>%n number not looked for in other orders</numerusform>
            <numerusform>%n numbers not looked for in other orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) to look at</source>
        <translation>
            <numerusform>%n number to look at</numerusform>
            <numerusform>%n numbers to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) without an answer on portability</source>
        <translation>
            <numerusform>%n number without an answer on portability</numerusform>
            <numerusform>%n numbers without an answer on portability</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long: at most %n character(s)</source>
        <translation>
            <numerusform>Too long: at most %n character</numerusform>
            <numerusform>Too long: at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have voice but no address for 911.</source>
        <translation>
            <numerusform>%n number have voice but no address for 911.</numerusform>
            <numerusform>%n numbers have voice but no address for 911.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are not in it.</source>
        <translation>
            <numerusform>%n number are not in it.</numerusform>
            <numerusform>%n numbers are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::JobDialog</name>
    <message numerus="yes">
        <source>Try %n failed one(s) a&amp;gain</source>
        <translation>
            <numerusform>Try %n failed one a&amp;gain</numerusform>
            <numerusform>Try %n failed ones a&amp;gain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::LetterKindPage</name>
    <message numerus="yes">
        <source>%n toll-free number(s) are ticked, which want a letter that is signed. Make an order of their own for them, or choose another letter.</source>
        <translation>
            <numerusform>%n toll-free number is ticked, which wants a letter that is signed. Make an order of its own for it, or choose another letter.</numerusform>
            <numerusform>%n toll-free numbers are ticked, which want a letter that is signed. Make an order of their own for them, or choose another letter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::LetterText</name>
    <message numerus="yes">
        <source>%n number(s) are not in it.</source>
        <translation>
            <numerusform>%n number are not in it.</numerusform>
            <numerusform>%n numbers are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in it are not ordered.</source>
        <translation>
            <numerusform>%n number in it are not ordered.</numerusform>
            <numerusform>%n numbers in it are not ordered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old on %1</source>
        <translation>
            <numerusform>%n day old on %1</numerusform>
            <numerusform>%n days old on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::LoaMaker</name>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n page went to the printer.</numerusform>
            <numerusform>%n pages went to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::LoaPage</name>
    <message numerus="yes">
        <source>The letter is uploaded to each of the %n order(s) after it is created.</source>
        <translation>
            <numerusform>The letter is uploaded to the %n order after it is created.</numerusform>
            <numerusform>The letter is uploaded to each of the %n orders after it is created.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::NavButton</name>
    <message numerus="yes">
        <source>%1, %n need you</source>
        <translation>
            <numerusform>%1, %n need you</numerusform>
            <numerusform>%1, %n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n with an unknown outcome</source>
        <translation>
            <numerusform>%1, %n with an unknown outcome</numerusform>
            <numerusform>%1, %n with an unknown outcome</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::NewsBanner</name>
    <message numerus="yes">
        <source>%n number(s) are no longer portable.</source>
        <translation>
            <numerusform>%n number is no longer portable.</numerusform>
            <numerusform>%n numbers are no longer portable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are portable now.</source>
        <translation>
            <numerusform>%n number is portable now.</numerusform>
            <numerusform>%n numbers are portable now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are now in order %1.</source>
        <translation>
            <numerusform>%n number is now in order %1.</numerusform>
            <numerusform>%n numbers are now in order %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) wait for %1 to be canceled.</source>
        <translation>
            <numerusform>%n number waits for %1 to be canceled.</numerusform>
            <numerusform>%n numbers wait for %1 to be canceled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::NumberChangeDialog</name>
    <message numerus="yes">
        <source>&amp;Send %n change(s)</source>
        <translation>
            <numerusform>&amp;Send %n change</numerusform>
            <numerusform>&amp;Send %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::NumberGrid</name>
    <message numerus="yes">
        <source>%n row(s) of the clipboard had no number to stand at.</source>
        <translation>
            <numerusform>%n row of the clipboard had no number to stand at.</numerusform>
            <numerusform>%n rows of the clipboard had no number to stand at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to mend.</source>
        <translation>
            <numerusform>%n cell to mend.</numerusform>
            <numerusform>%n cells to mend.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::NumberOrderSheet</name>
    <message numerus="yes">
        <source>%n field(s) are not as Sinch asks for.</source>
        <translation>
            <numerusform>%n field is not as Sinch asks for.</numerusform>
            <numerusform>%n fields are not as Sinch asks for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::NumberOrderWords</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::NumberOrdersPage</name>
    <message numerus="yes">
        <source>%n number order(s)</source>
        <translation>
            <numerusform>%n number order</numerusform>
            <numerusform>%n number orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n number order(s) match.</source>
        <translation>
            <numerusform>The %n number order does not match.</numerusform>
            <numerusform>None of the %n number orders match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::NumberPane</name>
    <message numerus="yes">
        <source>%1 every %n month(s)</source>
        <translation>
            <numerusform>%1 every %n month</numerusform>
            <numerusform>%1 every %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::NumbersPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OrderChangeText</name>
    <message numerus="yes">
        <source>%n new note(s)</source>
        <translation>
            <numerusform>%n new note</numerusform>
            <numerusform>%n new notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>%n new document</numerusform>
            <numerusform>%n new documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OrderHistoryTab</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OrderNotesTab</name>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation>
            <numerusform>%n character too long</numerusform>
            <numerusform>%n characters too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OrderNumbersTab</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OrderOverviewTab</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more end user(s); the Numbers tab has every number.</source>
        <translation>
            <numerusform>And %n more end user; the Numbers tab has every number.</numerusform>
            <numerusform>And %n more end users; the Numbers tab has every number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OrderPage</name>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n groups</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OrderWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n other(s)</source>
        <translation>
            <numerusform>%1, and %n other</numerusform>
            <numerusform>%1, and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OrdersPane</name>
    <message numerus="yes">
        <source>%n number(s) rejected</source>
        <translation>
            <numerusform>%n number rejected</numerusform>
            <numerusform>%n numbers rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::PassportTimeline</name>
    <message numerus="yes">
        <source>the newest %n item(s), %1</source>
        <translation>
            <numerusform>the newest %n item, %1</numerusform>
            <numerusform>the newest %n items, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::PortabilityPage</name>
    <message numerus="yes">
        <source>%n portable</source>
        <translation>
            <numerusform>%n portable</numerusform>
            <numerusform>%n portable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not portable</source>
        <translation>
            <numerusform>%n not portable</numerusform>
            <numerusform>%n not portable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being checked</source>
        <translation>
            <numerusform>%n being checked</numerusform>
            <numerusform>%n being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n…</source>
        <translation>
            <numerusform>&amp;Export %n…</numerusform>
            <numerusform>&amp;Export %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ProposedOrders</name>
    <message numerus="yes">
        <source>%n number(s) not portable: left out of the orders, kept in the list.</source>
        <translation>
            <numerusform>%n number not portable: left out of the orders, kept in the list.</numerusform>
            <numerusform>%n numbers not portable: left out of the orders, kept in the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ProtectDialog</name>
    <message numerus="yes">
        <source>%n of them protected already.</source>
        <translation>
            <numerusform>%n of them protected already.</numerusform>
            <numerusform>%n of them protected already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::QualifiedPage</name>
    <message numerus="yes">
        <source>%n qualified number(s)</source>
        <translation>
            <numerusform>%n qualified number</numerusform>
            <numerusform>%n qualified numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n number(s) match.</source>
        <translation>
            <numerusform>The %n number does not match.</numerusform>
            <numerusform>None of the %n numbers match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) ticked</source>
        <translation>
            <numerusform>%n number ticked</numerusform>
            <numerusform>%n numbers ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::QualifiedPane</name>
    <message numerus="yes">
        <source>Sinch mostly answers within %n business day(s). Ask your account manager.</source>
        <translation>
            <numerusform>Sinch mostly answers within %n business day. Ask your account manager.</numerusform>
            <numerusform>Sinch mostly answers within %n business days. Ask your account manager.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::RegistrationEdit</name>
    <message numerus="yes">
        <source>At least %n character(s) are wanted.</source>
        <translation>
            <numerusform>At least %n character is wanted.</numerusform>
            <numerusform>At least %n characters are wanted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s) are taken.</source>
        <translation>
            <numerusform>At most %n character is taken.</numerusform>
            <numerusform>At most %n characters are taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ReleaseDialog</name>
    <message numerus="yes">
        <source>%n number(s) are released. Each works until the day that stands beside it.</source>
        <translation>
            <numerusform>The number is released. It works until the day that stands beside it.</numerusform>
            <numerusform>%n numbers are released. Each works until the day that stands beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n number(s) no answer came. Portside is finding out by reading; nothing is sent again.</source>
        <translation>
            <numerusform>Of %n number no answer came. Portside is finding out by reading; nothing is sent again.</numerusform>
            <numerusform>Of %n numbers no answer came. Portside is finding out by reading; nothing is sent again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::RepairDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::RepairGroupView</name>
    <message numerus="yes">
        <source>And %n more of the same kind.</source>
        <translation>
            <numerusform>And %n more of the same kind.</numerusform>
            <numerusform>And %n more of the same kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::RepairNote</name>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation>
            <numerusform>%n character too long</numerusform>
            <numerusform>%n characters too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ReviewPage</name>
    <message numerus="yes">
        <source>%n order(s) will be made in %1. Nothing has been sent yet.</source>
        <translation>
            <numerusform>%n order will be made in %1. Nothing has been sent yet.</numerusform>
            <numerusform>%n orders will be made in %1. Nothing has been sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) are left to be made in %1.</source>
        <translation>
            <numerusform>%n order are left to be made in %1.</numerusform>
            <numerusform>%n orders are left to be made in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::SettleBanner</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::SignatureChecker</name>
    <message numerus="yes">
        <source>This is no signature of Sinch's: it has %n digit(s), and HMAC-SHA1 has 40.</source>
        <translation>
            <numerusform>This is no signature of Sinch's: it has %n digit, and HMAC-SHA1 has 40.</numerusform>
            <numerusform>This is no signature of Sinch's: it has %n digits, and HMAC-SHA1 has 40.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::UpdateGuard</name>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cleared</source>
        <translation>
            <numerusform>%n cleared</numerusform>
            <numerusform>%n cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) dropped</source>
        <translation>
            <numerusform>%n number dropped</numerusform>
            <numerusform>%n numbers dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) added</source>
        <translation>
            <numerusform>%n number added</numerusform>
            <numerusform>%n numbers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on the server alone</source>
        <translation>
            <numerusform>%n changed on the server alone</numerusform>
            <numerusform>%n changed on the server alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n member(s) stay as they are</source>
        <translation>
            <numerusform>%1 and %n member stay as they are</numerusform>
            <numerusform>%1 and %n members stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) that Portside does not know go back as they came</source>
        <translation>
            <numerusform>%n member that Portside does not know go back as they came</numerusform>
            <numerusform>%n members that Portside does not know go back as they came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that the server left out come from what this desk sent last</source>
        <translation>
            <numerusform>%n value that the server left out come from what this desk sent last</numerusform>
            <numerusform>%n values that the server left out come from what this desk sent last</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::VerdictPane</name>
    <message numerus="yes">
        <source>%n number(s) read</source>
        <translation>
            <numerusform>%n number read</numerusform>
            <numerusform>%n numbers read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go on</source>
        <translation>
            <numerusform>%n go on</numerusform>
            <numerusform>%n go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to look at</source>
        <translation>
            <numerusform>%n of them to look at</numerusform>
            <numerusform>%n of them to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::WorklistPage</name>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n need you</numerusform>
            <numerusform>%n needs you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s)</source>
        <translation>
            <numerusform>%1 of %n item</numerusform>
            <numerusform>%1 of %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::WorklistState</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed or done.</source>
        <translation>
            <numerusform>%n snoozed or done.</numerusform>
            <numerusform>%n snoozed or done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n item(s) match.</source>
        <translation>
            <numerusform>The %n item does not match.</numerusform>
            <numerusform>None of the %n items match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::format::Words</name>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln number</numerusform>
            <numerusform>%Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln business day(s)</source>
        <translation>
            <numerusform>%Ln business day</numerusform>
            <numerusform>%Ln business days</numerusform>
        </translation>
    </message>
</context>
</TS>
