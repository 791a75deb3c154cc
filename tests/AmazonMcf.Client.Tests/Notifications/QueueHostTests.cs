namespace AmazonMcf.Notifications;

public sealed class QueueHostTests
{
    [Theory]
    [InlineData("sqs.eu-central-1.amazonaws.com", true, "eu-central-1")]
    [InlineData("ap-northeast-1.queue.amazonaws.com", true, "ap-northeast-1")]
    [InlineData("queue.amazonaws.com", true, null)]
    [InlineData("vpce-0a1b2c3d-4e5f6a7b.sqs.sa-east-1.vpce.amazonaws.com", true, "sa-east-1")]
    [InlineData("vpce-0a1b2c3d-4e5f6a7b-us-east-2a.sqs.us-east-2.vpce.amazonaws.com", true, "us-east-2")]
    [InlineData("sqs.cn-northwest-1.amazonaws.com.cn", true, "cn-northwest-1")]
    [InlineData("sqs-fips.us-gov-west-1.amazonaws.com", true, "us-gov-west-1")]
    [InlineData("sqs.ca-west-1.api.aws", true, "ca-west-1")]
    [InlineData("SQS.EU-WEST-3.AMAZONAWS.COM", true, "eu-west-3")]
    [InlineData("sqs.eu-west-2.localhost.localstack.cloud", false, "eu-west-2")]
    [InlineData("sqs.us-east-1.amazonaws.com.example", false, "us-east-1")]
    [InlineData("notamazonaws.com", false, null)]
    [InlineData("127.0.0.1", false, null)]
    [InlineData("localhost", false, null)]
    public void The_host_tells_whose_it_is_and_the_region(string host, bool isAmazon, string? region) =>
        Assert.Equal((isAmazon, region), (QueueHost.IsAmazon(host), QueueHost.FindRegion(host)));
}
