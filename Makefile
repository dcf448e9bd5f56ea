.DEFAULT_GOAL := help
.PHONY: help build fast check format bench accuracy clean

help: ## This list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

build: ## Build the program into app/target/dist
	./.build/build.sh

fast: ## Compile and test without the checkers
	mvn -B -ntp -q -Dfast verify

check: ## Every check and every test (what CI runs)
	./check

format: ## Format all Java sources
	mvn -B -ntp -q spotless:apply

bench: ## Measure, and print one table of ratios
	./bench/run

accuracy: ## Make and judge the models of bench/RESULTS.md (25 minutes)
	./bench/accuracy

clean: ## Remove everything that was built
	mvn -B -ntp -q clean
