run test check bench lock:
	python3 dev.py $@ $(ARGS)
.PHONY: run test check bench lock
