using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Payments of a buyer.</summary>
internal static class PaymentMapping
{
    public static List<PaymentInformation>? ToWire(IEnumerable<McfPayment>? payments) => payments.ToWire(payment => new PaymentInformation
    {
        PaymentTransactionId = payment.PaymentTransactionId,
        PaymentMode = payment.PaymentMode,
        PaymentDate = payment.PaymentDate,
    });

    public static IReadOnlyList<McfPayment> ToModel(List<PaymentInformation>? payments, UnmappedMembers unmapped) =>
        payments.ToModel("paymentInformation", (payment, path) =>
        {
            unmapped.Add(path, payment.AdditionalData);
            return new McfPayment
            {
                PaymentTransactionId = payment.PaymentTransactionId,
                PaymentMode = payment.PaymentMode,
                PaymentDate = payment.PaymentDate,
            };
        });
}
