using AmazonMcf.Parcels;

namespace AmazonMcf.Tests.Parcels;

/// <summary>Numbers that carriers and label guides publish as examples, valid and with a wrong digit.</summary>
public sealed class TrackingNumberTests
{
    [Theory]
    [InlineData("UPS", "1Z5R89390357567127")]
    [InlineData("UPS", "1Z879E930346834440")]
    [InlineData("UPS", "1Z410E7W0392751591")]
    [InlineData("UPS", "1Z8V92A70367203024")]
    [InlineData("FedEx", "986578788855")]
    [InlineData("FedEx", "477179081230")]
    [InlineData("FedEx", "0414 4176 0228 964")]
    [InlineData("FedEx", "5682 8361 0012 000")]
    [InlineData("FedEx", "00 0123 4500 0000 0027")]
    [InlineData("FedEx", "9611020987654312345672")]
    [InlineData("FedEx", "1001921334250001000300779017972697")]
    [InlineData("FedEx", "9622001900000000000000776632517510")]
    [InlineData("FedEx SmartPost", "61299998820821171811")]
    [InlineData("FedEx SmartPost", "9261292700768711948021")]
    [InlineData("USPS", "0307 1790 0005 2348 3741")]
    [InlineData("USPS", "7112 3456 7891 2345 6787")]
    [InlineData("USPS", "7196 9010 7560 0307 7385")]
    [InlineData("USPS", "9505 5110 6960 5048 6006 24")]
    [InlineData("USPS", "92748931507708513018050063")]
    [InlineData("USPS", "420 22153 9101026837331000039521")]
    [InlineData("USPS", "4201002334249200190132607600833457")]
    [InlineData("USPS", "RB123456785US")]
    [InlineData("Royal Mail", "RB123456785GB")]
    [InlineData("Canada Post", "0073938000549297")]
    [InlineData("DHL Express", "3318810025")]
    [InlineData("DHL Express", "73891051146")]
    [InlineData("DHL Express", "JVGL0999999990")]
    [InlineData("DHL eCommerce", "GM2951173225174494")]
    [InlineData("OnTrac", "C11031500001879")]
    [InlineData("OnTrac", "D10011354453707")]
    [InlineData("OnTrac", "1LS717793482164")]
    [InlineData("OnTrac", "LX17635036")]
    [InlineData("Amazon Logistics", "TBA502887274000")]
    [InlineData("Amazon Logistics", "tbc 0102 0304 0506")]
    public void Valid_numbers_fit(string carrier, string number)
    {
        var plain = TrackingNumber.Plain(number);

        Assert.Contains(Named(carrier).Numbers, form => form.Fits(plain));
        Assert.Null(TrackingNumber.Doubt(Named(carrier), plain));
    }

    [Theory]
    [InlineData("UPS", "1Z1111111111111111")]
    [InlineData("UPS", "1Z5R89390357567128")]
    [InlineData("FedEx", "996578788855")]
    [InlineData("FedEx", "5682 8361 0012 732")]
    [InlineData("FedEx", "1001901781990001000300617767839438")]
    [InlineData("FedEx SmartPost", "9261292700768711948020")]
    [InlineData("USPS", "0307 1790 0005 2348 3742")]
    [InlineData("USPS", "9200000000000000000000")]
    [InlineData("USPS", "4201028200009261290113185417468511")]
    [InlineData("USPS", "RB123456786US")]
    [InlineData("Canada Post", "0073938000549292")]
    [InlineData("DHL Express", "3318810010")]
    [InlineData("DHL Express", "3318810034")]
    [InlineData("OnTrac", "C10000000000000")]
    [InlineData("OnTrac", "D10011345983012")]
    public void A_wrong_check_digit_is_doubted(string carrier, string number)
    {
        var doubt = TrackingNumber.Doubt(Named(carrier), TrackingNumber.Plain(number));

        Assert.Contains("check digit", doubt, StringComparison.Ordinal);
        Assert.Contains(carrier, doubt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FedEx", "1Z5R89390357567127", "UPS")]
    [InlineData("UPS", "TBA502887274000", "Amazon Logistics")]
    [InlineData("USPS", "C11031500001879", "OnTrac")]
    [InlineData("Amazon Logistics", "1Z8V92A70367203024", "UPS")]
    public void A_number_of_a_different_carrier_is_doubted(string carrier, string number, string owner) =>
        Assert.Equal(
            $"The tracking number '{number}' is one of {owner}, but the carrier is {carrier}.",
            TrackingNumber.Doubt(Named(carrier), number));

    [Theory]
    [InlineData("USPS", "RB123456785GB")]
    [InlineData("UPS", "4200012345678")]
    [InlineData("DPD", "01234567890123")]
    [InlineData("Yamato", "440012345678")]
    public void A_number_of_an_unknown_form_is_not_doubted(string carrier, string number) =>
        Assert.Null(TrackingNumber.Doubt(Named(carrier), number));

    [Fact]
    public void Any_other_last_digit_is_wrong()
    {
        foreach (var number in new[] { "1Z5R89390357567127", "C11031500001879", "9505511069605048600624", "0073938000549297" })
        {
            var carrier = CarrierTable.All.First(known => known.Numbers.Any(form => form.Fits(number)));
            var others = Enumerable.Range(0, 10).Select(digit => number.Remove(number.Length - 1) + digit);

            Assert.Equal(number, Assert.Single(others, other => TrackingNumber.Doubt(carrier, other) is null));
        }
    }

    private static Carrier Named(string name) => CarrierTable.All.First(carrier => carrier.Name == name);
}
