using System.Text;
using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Cli.Gateway.Signing;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>Who is let in: requests as clients of old sign them, seen from the host they reach.</summary>
public class MwsRequestAuthenticatorTests
{
    private const string Path = "/FulfillmentOutboundShipment/2010-10-01";

    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("secret-for-tests-only");

    private readonly FakeTimeProvider time = new();

    [Theory]
    [InlineData("mws.example", "mws.example")]
    [InlineData("127.0.0.1:8412", "127.0.0.1:8412")]
    [InlineData("127.0.0.1:8412", "127.0.0.1")]
    [InlineData("[::1]:8412", "[::1]")]
    [InlineData("[::1]", "[::1]")]
    public void The_port_may_be_left_out_of_the_signature(string host, string signedHost) =>
        Assert.Equal("AKID", Admit(host, signedHost).AccessKeyId);

    [Theory]
    [InlineData("127.0.0.1:8412", "127.0.0.1:8413")]
    [InlineData("127.0.0.1:8412", "")]
    [InlineData("mws.example", "mws.example:443")]
    [InlineData("[::1]", "[:")]
    public void Another_host_may_not(string host, string signedHost) =>
        Assert.Equal("SignatureDoesNotMatch", Assert.Throws<MwsErrorException>(() => Admit(host, signedHost)).Code);

    private MwsAccount Admit(string host, string signedHost)
    {
        List<KeyValuePair<string, string>> parameters =
        [
            new("AWSAccessKeyId", "AKID"), new("SellerId", "SELLER"), new("SignatureVersion", "2"), new("SignatureMethod", "HmacSHA256"),
            new("Timestamp", time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)),
        ];
        parameters.Add(new("Signature", MwsSignature.Sign(Secret, "GET", signedHost, Path, parameters, MwsSignatureMethod.HmacSha256)));
        return new MwsRequestAuthenticator(
            [new MwsAccount("shop", "AKID", "SELLER", Secret, null!)], time).Admit("GET", host, Path, parameters);
    }
}
