using SellingPartner.Http;

namespace AmazonMcf.Http;

public class NetworkHandlerTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8411/")]
    [InlineData("http://127.200.3.4/auth/o2/token")]
    [InlineData("http://localhost:8411/")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("https://localhost/")]
    [InlineData("http://[::1]:8411/")]
    [InlineData("http://2130706433/")]
    public void Loopback_is_never_proxied(string address) => Assert.False(UsesProxy(address));

    [Theory]
    [InlineData("https://sellingpartnerapi-na.amazon.com/")]
    [InlineData("https://api.amazon.com/auth/o2/token")]
    [InlineData("https://localhost.example.com/")]
    [InlineData("https://128.0.0.1/")]
    public void Other_hosts_go_the_way_the_system_says(string address) => Assert.True(UsesProxy(address));

    private static bool UsesProxy(string address)
    {
        using var handler = NetworkHandler.Create(new Uri(address));
        return Assert.IsType<SocketsHttpHandler>(handler).UseProxy;
    }
}
