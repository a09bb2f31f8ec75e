// QuickFIX on the kinds of messages that fix-bench measures: parse with checks and read typed
// fields, and build. Least of many rounds, nanoseconds of thread time.
#include <quickfix/Message.h>
#include <quickfix/fix44/ExecutionReport.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>

namespace {
volatile long sink;

std::string framed(std::string body) {
    std::replace(body.begin(), body.end(), '|', '\001');
    std::string message = "8=FIX.4.4\0019=" + std::to_string(body.size()) + "\001" + body;
    unsigned sum = 0;
    for (unsigned char byte : message) sum += byte;
    char trailer[16];
    std::snprintf(trailer, sizeof trailer, "10=%03u\001", sum & 255);
    return message + trailer;
}

template <typename Body>
void measure(const char *name, Body body) {
    double least = 1e18;
    for (int round = 0; round < 15; round++) {
        timespec a, b;
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &a);
        for (int i = 0; i < 5000; i++) body();
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &b);
        least = std::min(least, ((b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec)) / 5000);
    }
    std::printf("%-16s %9.1f\n", name, least);
}

template <typename Field>
void read(const FIX::Message &message) {
    Field field;
    message.getField(field);
    sink += static_cast<long>(field.getString().size());
}
}  // namespace

int main() {
    const std::string order = framed(
        "35=D|49=CLIENT1|56=NEEDLETAIL|34=100001|52=20260302-14:30:01.100|50=DESK7|"
        "11=ORD-20260302-10000|1=ACC1|21=1|100=XNAS|55=SYM1|54=1|60=20260302-14:30:01.100|"
        "38=100|40=2|44=100.10|59=0|");
    const std::string report = framed(
        "35=8|49=VENUE1|56=NEEDLETAIL|34=200001|52=20260302-14:30:01.100|57=DESK7|37=V-7000000|"
        "11=ORD-20260302-10000|17=EX-8000000|150=F|39=1|1=ACC1|55=SYM1|54=1|38=10000|40=2|"
        "44=100.10|15=USD|59=0|32=100|31=100.10|30=XNAS|29=1|151=9900|14=100|6=100.10|"
        "75=20260302|60=20260302-14:30:01.100|64=20260304|851=1|");
    measure("decode-order", [&] {
        FIX::Message message(order, true);
        read<FIX::ClOrdID>(message);
        read<FIX::Account>(message);
        read<FIX::Symbol>(message);
        FIX::OrderQty quantity;
        FIX::Price price;
        FIX::TransactTime time;
        message.getField(quantity);
        message.getField(price);
        message.getField(time);
        sink += static_cast<long>(quantity.getValue() + price.getValue());
    });
    measure("decode-report", [&] {
        FIX::Message message(report, true);
        read<FIX::ClOrdID>(message);
        read<FIX::OrderID>(message);
        read<FIX::ExecID>(message);
        FIX::LastQty quantity;
        FIX::LastPx price;
        FIX::TransactTime time;
        message.getField(quantity);
        message.getField(price);
        message.getField(time);
        sink += static_cast<long>(quantity.getValue() + price.getValue());
    });
    measure("encode-report", [&] {
        FIX44::ExecutionReport out;
        out.getHeader().setField(FIX::SenderCompID("NEEDLETAIL"));
        out.getHeader().setField(FIX::TargetCompID("CLIENT1"));
        out.getHeader().setField(FIX::MsgSeqNum(200001));
        out.getHeader().setField(FIX::SendingTime(3));
        out.setField(FIX::OrderID("V-7000000"));
        out.setField(FIX::ClOrdID("ORD-20260302-10000"));
        out.setField(FIX::ExecID("EX-8000000"));
        out.setField(FIX::ExecType('F'));
        out.setField(FIX::OrdStatus('1'));
        out.setField(FIX::Account("ACC1"));
        out.setField(FIX::Symbol("SYM1"));
        out.setField(FIX::Side('1'));
        out.setField(FIX::OrderQty(10000));
        out.setField(FIX::OrdType('2'));
        out.setField(FIX::Price(100.10));
        out.setField(FIX::LastQty(100));
        out.setField(FIX::LastPx(100.10));
        out.setField(FIX::LeavesQty(9900));
        out.setField(FIX::CumQty(100));
        out.setField(FIX::AvgPx(100.10));
        out.setField(FIX::TransactTime(3));
        sink += static_cast<long>(out.toString().size());
    });
}
