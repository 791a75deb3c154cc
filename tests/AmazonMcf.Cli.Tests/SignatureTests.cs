using System.Text;
using AmazonMcf.Cli.Gateway.Signing;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>Signature version 2 against vectors that were computed apart from this code.</summary>
public class SignatureTests
{
    private const string Slashed = "/FulfillmentOutboundShipment/2010-10-01/";

    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("secret-for-tests-only");

    [Theory]
    [InlineData("POST", "HmacSHA256", "2OzCeDLF6KVCmawe1UjTdGvDcfFiplvWtTOJAF5wJsU=")]
    [InlineData("GET", "HmacSHA256", "af4lDkGKdReeNuLurTYAdK3crhWemuXfe0cPNM1YGfQ=")]
    [InlineData("POST", "HmacSHA1", "254IGGFseZi0qGAGlJzoOBwUbgc=")]
    public void A_query_is_signed_as_others_sign_it(string verb, string method, string signature)
    {
        var known = MwsSignature.FindMethod(method)!.Value;
        Assert.Equal(signature, MwsSignature.Sign(Secret, verb, "mws.amazonservices.jp", Slashed, Query(method), known));
        Assert.True(MwsSignature.Verify(signature, Secret, verb, "mws.amazonservices.jp", Slashed, Query(method), known));
    }

    [Fact]
    public void An_order_is_signed_as_others_sign_it()
    {
        KeyValuePair<string, string>[] order =
        [
            new("Items.member.2.SellerSKU", ""),
            new("Items.member.10.SellerSKU", "S10"),
            new("Items.member.1.SellerSKU", "S&1"),
            new("Action", "CreateFulfillmentOrder"),
            new("AWSAccessKeyId", "AKIDEXAMPLE0000000001"),
            new("DestinationAddress.Name", "Amazon \u592A\u90CE"),
            new("DisplayableOrderComment", "a*b~c+d e/f"),
            new("SellerId", "A2TESTSELLER1"),
            new("SignatureMethod", "HmacSHA256"),
            new("SignatureVersion", "2"),
            new("Timestamp", "2014-01-02T02:40:36Z"),
            new("Version", "2010-10-01"),
            new("Signature", "left out"),
        ];
        Assert.Equal(
            "VzHBENDxdFfBiiDxt56nrNM0QPPMJIck4gbj+Ew7UOI=",
            MwsSignature.Sign(
                Secret,
                "POST",
                "MWS.AmazonServices.JP",
                "/FulfillmentOutboundShipment/2010-10-01",
                order,
                MwsSignatureMethod.HmacSha256
            )
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("2OzCeDLF6KVCmawe1UjTdGvDcfFiplvWtTOJAF5wJsU")]
    [InlineData("3OzCeDLF6KVCmawe1UjTdGvDcfFiplvWtTOJAF5wJsU=")]
    [InlineData("2OzCeDLF6KVCmawe1UjTdGvDcfFiplvWtTOJAF5wJsU==")]
    public void Another_signature_is_refused(string signature) => Assert.False(MwsSignature.Verify(
        signature, Secret, "POST", "mws.amazonservices.jp", Slashed, Query("HmacSHA256"), MwsSignatureMethod.HmacSha256));

    [Theory]
    [InlineData("HmacSHA512")]
    [InlineData("hmacsha256")]
    [InlineData(null)]
    public void Other_methods_are_not_known(string? name) => Assert.Null(MwsSignature.FindMethod(name));

    [Theory]
    [InlineData("2024-06-01T12:00:00Z", true)]
    [InlineData("2024-06-01T11:45:00.000Z", true)]
    [InlineData("2024-06-01T12:15:00", true)]
    [InlineData("2024-06-01T14:10:00+02:00", true)]
    [InlineData("2024-06-01T11:44:59Z", false)]
    [InlineData("2024-06-01T12:15:01Z", false)]
    [InlineData("2024-06-01", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_time_holds_for_fifteen_minutes_either_way(string? timestamp, bool holds) =>
        Assert.Equal(holds, new MwsSignatureWindow(FakeTimeProvider.AtSaturdayNoon).Holds(timestamp));

    private static IReadOnlyList<KeyValuePair<string, string>> Query(string method) =>
        [
            new("Action", "GetFulfillmentOrder"),
            new("AWSAccessKeyId", "AKIDEXAMPLE0000000001"),
            new("MWSAuthToken", "amzn.mws.00000000-0000-0000-0000-000000000000"),
            new("SellerFulfillmentOrderId", "extern_id_1154539615776"),
            new("SellerId", "A2TESTSELLER1"),
            new("SignatureMethod", method),
            new("SignatureVersion", "2"),
            new("Timestamp", "2016-09-29T02:40:36Z"),
            new("Version", "2010-10-01"),
        ];
}
